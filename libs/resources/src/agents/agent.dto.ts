import { Decimal, Flag, NestedList, Text, Whole } from '@keyway/platform';
import { ApiProperty, IntersectionType, PartialType } from '@nestjs/swagger';
import { ArrayUnique } from 'class-validator';
import { identified, listQuery, ResourceFields, ResourceView } from '../kernel/resource.dto.js';
import { IsToolSchema } from './tool-schema.js';

const MAX_TOOLS = 20;
/** More than today's models can say in one answer. */
const MOST_TOKENS = 128_000;

/** What OpenAI, and whoever speaks its language, takes for the name of a function. */
const TOOL_NAME = /^[A-Za-z0-9_-]{1,64}$/;

const EXAMPLE_PARAMETERS = {
  type: 'object',
  properties: { sku: { type: 'string', description: 'The article number.' } },
  required: ['sku'],
};

class AgentTool {
  @Text({
    max: 64,
    pattern: TOOL_NAME,
    patternMessage: 'Must be 1 to 64 letters, digits, underscores and hyphens',
    example: 'get_price',
  })
  readonly name!: string;

  @Text({ optional: true, max: 1000, example: 'Looks up the price of an article.' })
  readonly description?: string;

  @IsToolSchema()
  @ApiProperty({
    name: 'parameters',
    type: 'object',
    additionalProperties: true,
    example: EXAMPLE_PARAMETERS,
    description: 'The JSON Schema of its arguments, an object: 8,000 characters and 8 schemas deep at most.',
  })
  readonly parameters!: Readonly<Record<string, unknown>>;
}

export class AgentFields {
  @Text({ example: 'Price desk' })
  readonly name!: string;

  @Text({ optional: true, nullable: true, max: 2000, example: 'Answers questions about prices.' })
  readonly description!: string | null;

  @Text({ example: 'gpt-4.1-mini', description: 'As the model endpoint of this installation names it.' })
  readonly model!: string;

  @Text({
    optional: true,
    nullable: true,
    max: 20_000,
    example: 'You help customers of Example Inc. Be brief.',
    description: 'What the model is told before every conversation.',
  })
  readonly systemPrompt!: string | null;

  @ArrayUnique(({ name }: AgentTool) => name, { message: 'Must not repeat a name' })
  @NestedList(() => AgentTool, {
    optional: true,
    maxItems: MAX_TOOLS,
    example: [{ name: 'get_price', description: 'Looks up the price of an article.', parameters: EXAMPLE_PARAMETERS }],
    description:
      'Functions that the model may ask for. A chat answers its wishes as `tool_calls`; nothing is run here.',
  })
  readonly tools!: readonly AgentTool[];

  @Decimal({ min: 0, max: 2, optional: true, example: 1, description: 'How freely it speaks; 1 unless said.' })
  readonly temperature!: number;

  @Whole({
    min: 1,
    max: MOST_TOKENS,
    optional: true,
    example: 1024,
    description: 'How long one answer may be, in tokens; 1024 unless said.',
  })
  readonly maxTokens!: number;

  @Flag({ optional: true, example: true, description: 'Whether it can be chatted with; `true` unless said.' })
  readonly active!: boolean;
}

export class CreateAgent extends IntersectionType(AgentFields, ResourceFields) {}
export class UpdateAgent extends PartialType(CreateAgent) {}
export class AgentView extends IntersectionType(identified('agt'), AgentFields, ResourceFields, ResourceView) {}
export class ListAgents extends listQuery(AgentFields, ['name', 'model', 'active']) {}
