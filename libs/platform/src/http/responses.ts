import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, ApiResponse, type ApiResponseOptions, getSchemaPath } from '@nestjs/swagger';
import type { ErrorClass } from '../errors/define-error.js';
import { KINDS } from '../errors/problem.js';
import { Flag, Text } from '../fields/fields.js';

class FieldProblemView {
  @ApiProperty({ example: 'email' }) readonly field!: string;
  @ApiProperty({ example: 'Invalid email format' }) readonly message!: string;
}

export class ProblemView {
  @ApiProperty({ example: 'validation_error', description: 'What kind of thing went wrong, in a word.' })
  readonly error!: string;
  @ApiProperty({ example: 'Invalid request body', description: 'For people.' }) readonly message!: string;
  @ApiProperty({ example: 'request.body_invalid', description: 'The exact error. Stable; safe to branch on.' })
  readonly code!: string;
  @ApiProperty({ type: [FieldProblemView], required: false }) readonly details?: FieldProblemView[];
  @ApiProperty({ type: [String], required: false, example: ['contacts:write'] }) readonly required_scopes?: string[];
  @ApiProperty({ type: [String], required: false, example: ['contacts:read'] }) readonly granted_scopes?: string[];
  @ApiProperty({ type: [String], required: false, example: ['pending'] }) readonly allowed_states?: string[];
  @ApiProperty({ example: '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11' }) readonly request_id!: string;
  @ApiProperty({ format: 'uri-reference', example: 'https://api.example.com/reference/errors#request.body_invalid' })
  readonly doc_url!: string;
  @ApiProperty({ format: 'uri-reference', example: 'https://api.example.com/reference/errors#request.body_invalid' })
  readonly type!: string;
  @ApiProperty({ example: 'Unprocessable Content' }) readonly title!: string;
  @ApiProperty({ type: 'integer', example: 422 }) readonly status!: number;
  @ApiProperty({ example: 'Invalid request body' }) readonly detail!: string;
}

/** What a DELETE answers. */
export class Confirmation {
  @Flag({ example: true }) readonly success!: boolean;
  @Text({ example: 'API key revoked successfully' }) readonly message!: string;
}

export const confirmed = (message: string): Confirmation => ({ success: true, message });

/** The answer of a route: its status and the schema that documents it and serializes it. */
export function Returns(view: Type, status = 200, description = 'Done.'): MethodDecorator {
  return applyDecorators(HttpCode(status), ApiResponse({ status, type: view, description }));
}

/** The answer of a route that streams something else than JSON: an example of each media type it can have. */
export function Streams(examples: Readonly<Record<string, string>>, description: string): MethodDecorator {
  const media = Object.entries(examples).map(([type, example]) => [type, { schema: { type: 'string' }, example }]);
  const content = Object.fromEntries(media) as ApiResponseOptions['content'];
  return applyDecorators(HttpCode(200), ApiResponse({ status: 200, description, content }));
}

/** One of several answers of a route that sets its status itself. */
export const MayReturn = (view: Type, status: number, description: string): MethodDecorator =>
  ApiResponse({ status, type: view, description });

/** Documents what can go wrong, from the errors that are thrown. Several may share a status. */
export function Fails(...errors: ErrorClass[]): MethodDecorator {
  return (target, property, descriptor) => {
    applyDecorators(ApiExtraModels(ProblemView))(target, property, descriptor);
    const earlier = (Reflect.getMetadata(FAILS, descriptor.value as object) ?? []) as ErrorClass[];
    const all = [...new Set([...earlier, ...errors])];
    Reflect.defineMetadata(FAILS, all, descriptor.value as object);
    for (const status of new Set(all.map((error) => KINDS[error.kind].status)))
      documentStatus(status, all)(target, property, descriptor);
  };
}

const FAILS = 'keyway:fails';

function documentStatus(status: number, errors: readonly ErrorClass[]): MethodDecorator {
  const those = errors.filter((error) => KINDS[error.kind].status === status);
  // Two errors may be one to the caller: a resource that is not there, and one that is named and not there.
  const description = [...new Set(those.map((error) => `\`${error.code}\`: ${error.template}`))].join('\n\n');
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemView) } } };
  return ApiResponse({ status, description, content });
}
