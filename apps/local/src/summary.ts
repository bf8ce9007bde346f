import { isAbsolute, relative } from 'node:path';

interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly keyFile: string;
  /** Where every call has to name its tenant: the file with its id. */
  readonly tenantFile?: string | undefined;
}

export interface Summary {
  readonly url: string;
  readonly workerUrl: string;
  readonly seconds: number;
  readonly userDirectory: string;
  readonly logs: string;
  readonly database: { readonly url: string; readonly passwordFile?: string | undefined };
  readonly demo?: DemoAccount | undefined;
}

export function summarize(summary: Summary): string {
  const { url, workerUrl, seconds, database, demo } = summary;
  const at = (path: string) => pathFor(path, summary.userDirectory);
  const rows: [string, string][] = [
    ['Dashboard', url],
    ['API', `${url}/api/v1`],
    ['Reference', `${url}/reference`],
    ['OpenAPI', `${url}/definitions.json`],
    ['Health', `${url}/health/ready   (worker: ${workerUrl}/health/ready)`],
    ['Metrics', `${url}/metrics`],
    ['Database', withoutPassword(database.url)],
  ];
  if (database.passwordFile) rows.push(['', `password in ${at(database.passwordFile)}`]);
  rows.push(['Logs', at(summary.logs)]);
  if (demo) rows.splice(1, 0, ['Sign in', `${demo.email} / ${demo.password}`]);
  const table = rows.map(([name, value]) => `  ${name.padEnd(10)} ${value}`).join('\n');
  const header = (name: string, file: string) => ` -H "${name}: $(cat ${quoted(at(file))})"`;
  const tenant = demo?.tenantFile ? header('X-Tenant-ID', demo.tenantFile) : '';
  const call = demo ? `\n\n  curl ${url}/api/v1/contacts${header('X-API-Key', demo.keyFile)}${tenant}` : '';
  return `\n  Keyway is ready (${seconds.toFixed(1)} s)\n\n${table}${call}\n\n  Ctrl-C ends it.\n`;
}

/** By its characters: what a driver takes for a URL, `new URL` may not. */
export function withoutPassword(databaseUrl: string): string {
  return databaseUrl.replace(/^(\w+:\/\/[^:@/]*):.*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1…');
}

/** As one would type it: relative where it lies below. */
function pathFor(path: string, from: string): string {
  const short = relative(from, path);
  return short.startsWith('..') || isAbsolute(short) ? path : short;
}

/** For a shell, where it needs it. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
