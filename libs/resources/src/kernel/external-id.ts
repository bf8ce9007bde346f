import { BodyInvalid } from '@keyway/platform';
import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';

const MAX_LENGTH = 200;

class ExternalIdPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    if (text.length <= MAX_LENGTH && text.isWellFormed() && !text.includes('\0')) return text;
    const problem = { field: 'external_id', message: `Must be 1 to ${MAX_LENGTH} characters` };
    throw new BodyInvalid({}, { details: [problem] });
  }
}

/** The path's `:external_id`: the caller's own id of something. */
export const ExternalIdParam = (): ParameterDecorator => Param('external_id', new ExternalIdPipe());

/** Its documentation. */
export const DescribeExternalId = (label: string): MethodDecorator =>
  ApiParam({
    name: 'external_id',
    schema: { type: 'string', minLength: 1, maxLength: MAX_LENGTH },
    example: 'crm-4711',
    description: `Your own id of the ${label}, percent-encoded.`,
  });
