import { Inject, Injectable } from '@nestjs/common';
import { type Completion, Models, type Prompt } from '../models.js';
import { modelsConfig, type ModelsConfig } from '../models.config.js';
import { HttpModels } from './http-models.js';
import { RecordingModels } from './recording-models.js';

/** As the configuration says. */
@Injectable()
export class ConfiguredModels extends Models {
  readonly longestMs: number;
  private readonly recording: Models = new RecordingModels();
  private readonly live: Models;

  constructor(@Inject(modelsConfig.token) config: ModelsConfig) {
    super();
    this.live = config.transport === 'http' ? new HttpModels(config) : this.recording;
    this.longestMs = this.live.longestMs;
  }

  complete(prompt: Prompt): Promise<Completion> {
    return (prompt.environment === 'test' ? this.recording : this.live).complete(prompt);
  }
}
