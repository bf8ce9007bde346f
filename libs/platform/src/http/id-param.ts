import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { defineError } from '../errors/define-error.js';
import { decodeId, encodeId } from '../ids.js';

export const ResourceNotFound = defineError('resource.not_found', 'not_found', 'There is no {label} {id}.');

class IdPipe implements PipeTransform<string, string> {
  constructor(
    private readonly prefix: string,
    private readonly label: string,
  ) {}

  /** A text that cannot be an id is an id of nothing: the same 404 as for a row that is not there. */
  transform(text: string): string {
    const id = decodeId(this.prefix, text);
    if (id === null) throw new ResourceNotFound({ label: this.label, id: text.slice(0, 64) });
    return id;
  }
}

/** `@IdParam('key', 'API key') id: string`: the path's `:id` as a UUID, documented as `key_…`. */
export function IdParam(prefix: string, label: string, name = 'id'): ParameterDecorator {
  return (target, property, index) => {
    Param(name, new IdPipe(prefix, label))(target, property, index);
    const descriptor = Object.getOwnPropertyDescriptor(target, property!)!;
    const example = `${prefix}_01kq0v8m3tf5x9d2c7h4n6p8qr`;
    ApiParam({ name, schema: { type: 'string' }, example, description: `Id of the ${label}.` })(
      target,
      property!,
      descriptor,
    );
  };
}

/** Throws the 404 that says nothing about whose row it might be. */
export function notFound(label: string, prefix: string, id: string): never {
  throw new ResourceNotFound({ label, id: encodeId(prefix, id) });
}
