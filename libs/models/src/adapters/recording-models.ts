import { type Completion, Models, type Prompt } from '../models.js';

const RECORDED_TEXT = 'Recorded, not sent: no model was asked.';

/** Asks nobody, and says so in its answer, which is always the same. */
export class RecordingModels extends Models {
  readonly longestMs = 0;

  async complete({ model }: Prompt): Promise<Completion> {
    return {
      status: 'recorded',
      text: RECORDED_TEXT,
      toolCalls: [],
      model,
      finishReason: 'stop',
      inputTokens: null,
      outputTokens: null,
    };
  }
}
