import { connect } from 'node:net';
import { DatabaseError } from 'pg';
import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { BodyMalformed, DatabaseUnavailable, Unexpected } from '../errors/platform.errors.js';
import { knownError } from './known-error.js';

const REQUEST = { method: 'GET', url: '/api/v1/contacts' };

const fromPostgres = (code: string, severity = 'ERROR'): DatabaseError =>
  Object.assign(new DatabaseError('as PostgreSQL words it', 100, 'error'), { code, severity });

const fromSocket = (code: string): Error => Object.assign(new Error(`connect ${code}`), { code });

describe(knownError, () => {
  it.each([
    ['08006', 'connection failure'],
    ['53100', 'disk full'],
    ['53200', 'out of memory'],
    ['53300', 'too many connections'],
    ['57014', 'a statement that took too long'],
    ['57P01', 'stopping'],
    ['57P02', 'crashed'],
    ['57P03', 'starting up'],
    ['57P05', 'ended an idle session'],
    ['25P03', 'ended an idle transaction'],
    ['25006', 'read-only since another server took over'],
    ['40001', 'lost to another transaction'],
    ['40P01', 'victim of a deadlock'],
    ['55P03', 'lock not had in time'],
  ])('asks to try again when PostgreSQL says %s: %s', (code) => {
    expect(knownError(fromPostgres(code), REQUEST)).toBeInstanceOf(DatabaseUnavailable);
  });

  it.each([
    ['28P01', 'password refused'],
    ['3D000', 'database not there'],
    ['55000', 'database that takes no connections'],
  ])('asks to try again when PostgreSQL refuses the session: %s, %s', (code) => {
    expect(knownError(fromPostgres(code, 'FATAL'), REQUEST)).toBeInstanceOf(DatabaseUnavailable);
  });

  it.each([
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
  ])('asks to try again when the socket says %s', (code) => {
    expect(knownError(fromSocket(code), REQUEST)).toBeInstanceOf(DatabaseUnavailable);
  });

  it.each([
    'Connection terminated',
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout expired',
    'timeout exceeded when trying to connect',
    'Query read timeout',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
    'Cannot use a pool after calling end on the pool',
    'Received unexpected commandComplete message from backend.',
    'There was an error establishing an SSL connection',
  ])('asks to try again when the driver says "%s"', (message) => {
    expect(knownError(new Error(message), REQUEST)).toBeInstanceOf(DatabaseUnavailable);
  });

  it.each([fromPostgres('57P01', 'FATAL'), fromSocket('ECONNRESET'), new Error('Connection terminated unexpectedly')])(
    'looks into what TypeORM wrapped: %s',
    (cause) => {
      expect(knownError(new QueryFailedError('SELECT 1', [], cause), REQUEST)).toBeInstanceOf(DatabaseUnavailable);
    },
  );

  it.each([new QueryRunnerAlreadyReleasedError(), new QueryRunnerProviderAlreadyReleasedError()])(
    'asks to try again where a transaction lost its connection between two statements: %s',
    (error) => {
      expect(knownError(error, REQUEST)).toBeInstanceOf(DatabaseUnavailable);
    },
  );

  it('asks to try again where the Unix socket of PostgreSQL is not there', async () => {
    const error = await new Promise((resolve) => connect('/nowhere/.s.PGSQL.5432').on('error', resolve));
    expect(knownError(error, REQUEST)).toBeInstanceOf(DatabaseUnavailable);
  });

  it('says when to try again', () => {
    expect(knownError(fromPostgres('57P03'), REQUEST).extras.retryAfterSeconds).toBe(1);
  });

  it.each([
    ['a constraint nobody declared', fromPostgres('23505')],
    ['SQL that is wrong', fromPostgres('42601')],
    ['a fault of our own', new TypeError('x is not a function')],
    ['an error whose code is a number', new DOMException('aborted', 'AbortError')],
    ['nothing at all', undefined],
    ['a text', 'thrown'],
  ])('keeps %s an unexpected error', (_, error) => {
    expect(knownError(error, REQUEST)).toBeInstanceOf(Unexpected);
  });

  it('leaves to the caller what is the fault of the request', () => {
    const error = Object.assign(new Error('Unexpected end of JSON input'), { statusCode: 400 });
    expect(knownError(error, REQUEST)).toBeInstanceOf(BodyMalformed);
  });
});
