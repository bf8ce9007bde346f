import { Check, Column } from 'typeorm';
import { ResourceTable } from '../kernel/constraints.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import { TellsChange } from '../kernel/told-change.js';
import type { AgentFields } from './agent.dto.js';
import { agentEvents } from './agent.events.js';
import { AgentInactive } from './agents.errors.js';

const DEFAULT_MAX_TOKENS = 1024;

@ResourceTable('agents')
@Check('agents_temperature_check', 'temperature BETWEEN 0 AND 2')
@Check('agents_max_tokens_check', 'max_tokens > 0')
@TellsChange('active', (active) => (active ? agentEvents.activated : agentEvents.deactivated))
export class Agent extends ResourceEntity implements AgentFields {
  @Column('text')
  readonly name!: string;

  @Column('text', { nullable: true })
  readonly description: string | null = null;

  @Column('text')
  readonly model!: string;

  @Column('text', { nullable: true })
  readonly systemPrompt: string | null = null;

  @Column('jsonb')
  readonly tools: AgentFields['tools'] = [];

  @Column('double precision')
  readonly temperature: number = 1;

  @Column('integer')
  readonly maxTokens: number = DEFAULT_MAX_TOKENS;

  @Column('boolean')
  readonly active: boolean = true;

  assertActive(): void {
    if (!this.active) throw new AgentInactive({}, { allowedStates: ['active'] });
  }
}
