import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { defineError } from '../errors/define-error.js';
import { decodeId, encodeId } from '../ids.js';

export const ResourceNotFound = defineError('resource.not_found', 'not_found', 'There is no {label} {id}.');

/** A text that cannot be an id is an id of nothing: the same 404 as for a row that is not there. */
export function readId(prefix: string, label: string, text: string): string {
  const id = decodeId(prefix, text);
  if (id === null) throw new ResourceNotFound({ label, id: text.slice(0, 64) });
  return id;
}

class IdPipe implements PipeTransform<string, string> {
  constructor(
    private readonly prefix: string,
    private readonly label: string,
  ) {}

  transform(text: string): string {
    return readId(this.prefix, this.label, text);
  }
}

/** `@IdParam('key', 'API key') id: string`: the path's `:id` as a UUID, documented as `key_…`. */
export function IdParam(prefix: string, label: string, name = 'id'): ParameterDecorator {
  return (target, property, index) => {
    Param(name, new IdPipe(prefix, label))(target, property, index);
    DescribeId(prefix, label, name)(target, property!, Object.getOwnPropertyDescriptor(target, property!)!);
  };
}

/** The documentation of `IdParam` alone, for a route that reads its path itself. */
export const DescribeId = (prefix: string, label: string, name = 'id'): MethodDecorator =>
  ApiParam({
    name,
    schema: { type: 'string' },
    example: `${prefix}_01kq0v8m3tf5x9d2c7h4n6p8qr`,
    description: `Id of the ${label}.`,
  });

/** Throws the 404 that says nothing about whose row it might be. */
export function notFound(label: string, prefix: string, id: string): never {
  throw new ResourceNotFound({ label, id: encodeId(prefix, id) });
}
