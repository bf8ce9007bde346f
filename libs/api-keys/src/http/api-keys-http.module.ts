import { Module } from '@nestjs/common';
import { ApiKeysModule } from '../api-keys.module.js';
import { ApiKeyStrategies } from './api-key.strategies.js';
import { ApiKeysController } from './api-keys.controller.js';
import { OperatorApiKeysController } from './operator-api-keys.controller.js';

@Module({
  imports: [ApiKeysModule],
  controllers: [ApiKeysController, OperatorApiKeysController],
  providers: [ApiKeyStrategies],
})
export class ApiKeysHttpModule {}
