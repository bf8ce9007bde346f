import { snakeCase } from '@keyway/platform';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';

interface FreeObjectOptions {
  readonly maxBytes?: number;
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description: string;
  readonly example: object;
}

/** How long JSON is on the wire, in bytes. */
export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON object that is the caller's own, handed back as it came. */
export const FreeObject = ({ maxBytes, optional, nullable, ...docs }: FreeObjectOptions): PropertyDecorator => {
  const bound = maxBytes === undefined ? '' : ` of ${maxBytes / 1024} KiB at most`;
  const isFree = ValidateBy({
    name: 'isFreeObject',
    validator: {
      validate: (value) => isObject(value) && (maxBytes === undefined || jsonBytes(value) <= maxBytes),
      defaultMessage: () => `Must be an object${bound}`,
    },
  });
  const checks = optional || nullable ? [IsOptional(), isFree] : [isFree];
  return applyDecorators(documented({ ...docs, required: !optional, ...(nullable && { nullable }) }), ...checks);
};

/** Any JSON at all: a template there keeps the kind of value that it stands for. */
export const AnyValue = ({ optional = false } = {}): PropertyDecorator =>
  documented({ required: !optional, nullable: true });

const documented =
  (docs: object): PropertyDecorator =>
  (target, property) => {
    const name = snakeCase(String(property));
    ApiProperty({ ...docs, name, type: 'object', additionalProperties: true })(target, property);
  };
