import { type Summary, summarize, withoutPassword } from './summary.js';

const summary: Summary = {
  url: 'http://localhost:3000',
  workerUrl: 'http://localhost:3001',
  seconds: 4.21,
  userDirectory: '/home/ada/keyway',
  logs: '/home/ada/keyway/.data/logs',
  database: {
    url: 'postgres://keyway:secret@127.0.0.1:20123/keyway',
    passwordFile: '/home/ada/keyway/.data/postgres/password',
  },
  demo: { email: 'demo@keyway.example', password: 'demo', keyFile: '/home/ada/keyway/.data/demo-key' },
};

describe(summarize, () => {
  it('gives a call that can be pasted where the user is', () => {
    expect(summarize(summary)).toContain(
      'curl http://localhost:3000/api/v1/contacts -H "X-API-Key: $(cat .data/demo-key)"',
    );
  });

  it('gives a call that can be pasted elsewhere', () => {
    const demo = { email: '', password: '', keyFile: "/srv/o'neill's data/demo-key" };
    expect(summarize({ ...summary, demo })).toContain(String.raw`$(cat '/srv/o'\''neill'\''s data/demo-key')`);
  });

  it('names the tenant where every call has to', () => {
    const demo = { ...summary.demo!, tenantFile: '/home/ada/keyway/.data/demo-tenant' };
    expect(summarize({ ...summary, demo })).toContain('-H "X-Tenant-ID: $(cat .data/demo-tenant)"');
  });

  it('says first where to go, and as whom', () => {
    const [first, second] = summarize(summary).trim().split('\n').slice(2);
    expect(first).toMatch(/Dashboard +http:\/\/localhost:3000$/);
    expect(second).toMatch(/Sign in +demo@keyway\.example \/ demo$/);
  });

  it('offers no sign-in without demo data', () => {
    const text = summarize({ ...summary, demo: undefined });
    expect(text).not.toContain('Sign in');
    expect(text).not.toContain('curl');
  });

  it("never shows the database's password", () => {
    expect(summarize(summary)).not.toContain('secret');
  });

  it.each([
    ['postgres://keyway:secret@127.0.0.1:20123/keyway', 'postgres://keyway@127.0.0.1:20123/keyway'],
    ['postgres://ada:p@ss:w/rd@db/keyway', 'postgres://ada@db/keyway'],
    [
      'postgres://db/keyway?user=ada&password=secret&sslmode=require',
      'postgres://db/keyway?user=ada&password=…&sslmode=require',
    ],
    ['postgres://db/keyway', 'postgres://db/keyway'],
    ['nonsense', 'nonsense'],
  ])('takes the password out of %s', (url, expected) => {
    expect(withoutPassword(url)).toBe(expected);
  });
});
