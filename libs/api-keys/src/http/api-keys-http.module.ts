import { Module } from '@nestjs/common';
import { ApiKeysModule } from '../api-keys.module.js';
import { ApiKeyStrategies } from './api-key.strategies.js';
import { ApiKeyHistoryController } from './api-key-history.controller.js';
import { ApiKeysController } from './api-keys.controller.js';
import { OperatorApiKeysController } from './operator-api-keys.controller.js';

@Module({
  imports: [ApiKeysModule],
  controllers: [ApiKeysController, ApiKeyHistoryController, OperatorApiKeysController],
  providers: [ApiKeyStrategies],
})
export class ApiKeysHttpModule {}
