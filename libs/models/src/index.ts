export { RecordingModels } from './adapters/recording-models.js';
export {
  type Completion,
  COMPLETION_STATUSES,
  type CompletionStatus,
  FINISH_REASONS,
  type FinishReason,
  type ModelTool,
  Models,
  type Prompt,
  type ToolCall,
  type Turn,
} from './models.js';
export { modelsConfig, type ModelsConfig } from './models.config.js';
export { ModelRefused, ModelUnavailable } from './models.errors.js';
export { ModelsModule } from './models.module.js';
