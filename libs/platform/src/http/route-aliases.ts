import type { IncomingMessage } from 'node:http';

/** Serves the routes of `prefix` under further prefixes as well: with `/v1`, `/v1/contacts` is `/api/v1/contacts`. */
export function rewriteAliases(aliases: readonly string[], prefix: string): (request: IncomingMessage) => string {
  const roots = aliases.map((alias) => `/${alias.replace(/^\/+|\/+$/g, '')}/`);
  return ({ url = '/' }) => {
    const root = roots.find((it) => url.startsWith(it));
    return root ? `${prefix}/${url.slice(root.length)}` : url;
  };
}
