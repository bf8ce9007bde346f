import type { IncomingMessage } from 'node:http';
import { urlRewriter } from './rewrite-url.js';

const rewrite = (url: string, aliases: string[] = ['/v1']): string =>
  urlRewriter(aliases, '/api/v1')({ url } as IncomingMessage);

describe(urlRewriter, () => {
  it.each([
    ['/v1/contacts', '/api/v1/contacts'],
    ['/v1/contacts?limit=1', '/api/v1/contacts?limit=1'],
    ['/api/v1/contacts', '/api/v1/contacts'],
    ['/v10/contacts', '/v10/contacts'],
    ['/v1', '/v1'],
    ['/', '/'],
  ])('serves %s as %s', (url, routed) => {
    expect(rewrite(url)).toBe(routed);
  });

  it.each([
    ['/api/v1/contacts/%zz', '/api/v1/contacts/%25zz'],
    ['/api/v1/contacts/%ff?q=%ff', '/api/v1/contacts/%25ff?q=%ff'],
    ['/api/v1/contacts/%20', '/api/v1/contacts/%20'],
  ])('takes a percent sign that encodes nothing as itself: %s', (url, routed) => {
    expect(rewrite(url)).toBe(routed);
  });
});
