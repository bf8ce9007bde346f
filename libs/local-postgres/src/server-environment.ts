/** Nothing of ours (PGDATA, secrets, a language for messages) may reach the server; its messages are read by us. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}
