import { Injectable } from '@nestjs/common';
import { FreeObject } from '../definition/free-object.js';
import type { NodeEffect, NodeOutcome, NodeType } from './node-type.js';

class SetConfig {
  @FreeObject({ description: 'The output.', example: { name: '{{input.first_name}}' } })
  readonly values!: Readonly<Record<string, unknown>>;
}

@Injectable()
export class SetNode implements NodeEffect<SetConfig> {
  static readonly node: NodeType<SetConfig> = {
    name: 'set',
    description: 'Makes an object of the input and earlier outputs: `values`. Output: these, filled in.',
    config: SetConfig,
  };

  async run({ values }: SetConfig): Promise<NodeOutcome> {
    return { output: values };
  }
}
