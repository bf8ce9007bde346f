import { Module } from '@nestjs/common';
import { ApiKeyExpiry } from './api-key-expiry.js';

/** The worker's side. */
@Module({ providers: [ApiKeyExpiry], exports: [ApiKeyExpiry] })
export class ApiKeysWorkModule {}
