import { Module } from '@nestjs/common';
import { ConfiguredModels } from './adapters/configured-models.js';
import { Models } from './models.js';

/** Where language models are asked. */
@Module({ providers: [{ provide: Models, useClass: ConfiguredModels }], exports: [Models] })
export class ModelsModule {}
