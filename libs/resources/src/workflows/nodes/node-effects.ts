import type { Provider } from '@nestjs/common';
import { nodeClasses } from './node-types.js';
import type { NodeCall, NodeEffect } from './node-type.js';

/** What nodes do, by the name of their type. For the worker. */
export class NodeEffects {
  private readonly effects: ReadonlyMap<string, NodeEffect | NodeCall>;

  /** In the order of `nodeClasses`. */
  constructor(effects: readonly (NodeEffect<never> | NodeCall<never>)[]) {
    this.effects = new Map(nodeClasses.map(({ node }, index) => [node.name, effects[index] as NodeEffect | NodeCall]));
  }

  of(type: string): NodeEffect | NodeCall {
    const effect = this.effects.get(type);
    if (!effect) throw new Error(`There is no type of node ${type}`);
    return effect;
  }
}

export const nodeEffectProviders: Provider[] = [
  ...nodeClasses,
  {
    provide: NodeEffects,
    inject: [...nodeClasses],
    useFactory: (...effects: (NodeEffect<never> | NodeCall<never>)[]) => new NodeEffects(effects),
  },
];
