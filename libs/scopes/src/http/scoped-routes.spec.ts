import type { ApiDocument } from '@keyway/platform/http';
import { ScopedRoutes } from './scoped-routes.js';

const operation = (...scopes: string[]) => ({
  operationId: '',
  responses: {},
  ...(scopes.length > 0 && { 'x-required-scopes': scopes }),
});

const document = {
  paths: {
    '/api/v1/contacts/{id}': { get: operation('contacts:read'), patch: operation('contacts:write') },
    '/api/v1/lists/{listId}/leads/{id}': { delete: operation('lists:write', 'leads:read') },
    '/api/v1/scopes': { get: operation() },
  },
} as unknown as ApiDocument;

describe(ScopedRoutes, () => {
  const routes = new ScopedRoutes();
  beforeAll(() => routes.learn(document));

  it.each([
    ['GET', '/api/v1/contacts/:id', ['contacts:read']],
    ['HEAD', '/api/v1/contacts/:id', ['contacts:read']],
    ['PATCH', '/api/v1/contacts/:id', ['contacts:write']],
    ['DELETE', '/api/v1/lists/:listId/leads/:id', ['lists:write', 'leads:read']],
  ])('tells what %s %s needs, as the router writes it', (method, pattern, scopes) => {
    expect(routes.neededBy(method, pattern)).toEqual(scopes);
  });

  it.each([
    ['GET', '/api/v1/scopes'],
    ['POST', '/api/v1/contacts/:id'],
    ['GET', '/api/v1/contacts/{id}'],
    ['GET', '/api/v1/gone'],
  ])('knows nothing of %s %s', (method, pattern) => {
    expect(routes.neededBy(method, pattern)).toBeNull();
  });
});
