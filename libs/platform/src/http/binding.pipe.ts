import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { bind } from '../fields/bind.js';
import { BodyInvalid, QueryInvalid } from '../errors/platform.errors.js';

const BUILT_IN: ReadonlySet<unknown> = new Set([Object, String, Number, Boolean, Array]);

/** Reads every body and query into its DTO. All problems are told at once, in the caller's spelling. */
@Injectable()
export class BindingPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (!metatype || BUILT_IN.has(metatype) || (type !== 'body' && type !== 'query')) return value;
    // A POST without a body is a POST with an empty one: what is missing is then told field by field. JSON's null is not.
    const given = value === undefined ? {} : value;
    const { value: bound, problems } = bind(metatype as Type<object>, given, type === 'body' ? 'json' : 'query');
    if (problems.length === 0) return bound;
    throw type === 'body' ? new BodyInvalid({}, { details: problems }) : new QueryInvalid({}, { details: problems });
  }
}
