import type { IncomingMessage } from 'node:http';

/**
 * What a URL is before it is routed. Routes of `prefix` answer under further prefixes as well: with `/v1`,
 * `/v1/contacts` is `/api/v1/contacts`. And a percent sign that encodes nothing is taken as itself, so that the
 * call reaches its route and its log, instead of being turned away by the router.
 */
export function urlRewriter(aliases: readonly string[], prefix: string): (request: IncomingMessage) => string {
  const roots = aliases.map((alias) => `/${alias.replace(/^\/+|\/+$/g, '')}/`);
  return ({ url = '/' }) => {
    const readable = url.includes('%') ? withReadablePath(url) : url;
    const root = roots.find((it) => readable.startsWith(it));
    return root ? `${prefix}/${readable.slice(root.length)}` : readable;
  };
}

function withReadablePath(url: string): string {
  const query = url.indexOf('?');
  const path = query === -1 ? url : url.slice(0, query);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll('%', '%25') + url.slice(path.length);
  }
}
