import type { Type } from '@nestjs/common';
import { bookings } from '../bookings/bookings.resource.js';
import { contacts } from '../contacts/contacts.resource.js';
import { responses } from '../responses/responses.resource.js';
import { defineResource } from './define-resource.js';
import { standardController } from './standard-controller.js';

describe('a standard controller', () => {
  it('lacks the operations it is made without, and only those', () => {
    const methods = Object.getOwnPropertyNames(
      standardController(contacts, { except: ['update', 'remove'] }).prototype,
    );
    expect(methods).toEqual(['constructor', 'list', 'get', 'create']);
  });

  it('offers an upsert only where an update may change all that a creation sets', () => {
    const offersUpsert = (type: Type): boolean => Object.hasOwn(type.prototype as object, 'upsert');
    expect(offersUpsert(standardController(contacts))).toBe(true);
    expect(offersUpsert(standardController(bookings))).toBe(false);
  });

  it('has the body and query types of its resource, which generics would hide', () => {
    const { prototype } = standardController(contacts) as { prototype: object };
    const typesOf = (method: string): unknown => Reflect.getMetadata('design:paramtypes', prototype, method);
    expect(typesOf('list')).toEqual([Object, contacts.list]);
    expect(typesOf('update')).toEqual([Object, String, contacts.update]);
  });
});

describe('a resource', () => {
  it('declares the standard events that happen to it, and has no route that would tell another', () => {
    expect(Object.keys(contacts.events)).toEqual(['created', 'updated', 'deleted']);
    expect(Object.keys(responses.events)).toEqual(['created', 'updated']);
    expect(() => standardController(responses, { except: ['create', 'update'] })).toThrow(
      'A response that can be deleted by a route of its own needs that event',
    );
  });

  it('takes the prefix of its ids from its view, and cannot be without', () => {
    expect(contacts.idPrefix).toBe('con');
    class Nameless {}
    expect(() => defineResource({ ...contacts, view: Nameless })).toThrow('Nameless has no id with a prefix');
  });
});
