import { type Answer, call } from './client.js';

/** What a browser adds to a call that a page of ours makes. */
const OWN_PAGE = { 'sec-fetch-site': 'same-origin', 'x-keyway-dashboard': '1' };

/** As much of a browser as has to do with sessions: it keeps cookies, and says where a call comes from. */
export class Browser {
  private readonly jar = new Map<string, string>();

  constructor(private readonly url: string) {}

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  value(name: string): string | undefined {
    return this.jar.get(name);
  }

  set(name: string, value: string): void {
    this.jar.set(name, value);
  }

  /** `headers` come instead of those of a page of ours. */
  async call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    { headers = OWN_PAGE, ...more }: { headers?: Record<string, string>; body?: unknown; key?: string } = {},
  ): Promise<Answer<Body>> {
    const answer = await call<Body>(this.url, method, path, { ...more, headers: { ...headers, cookie: this.cookie } });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return answer;
  }

  logIn(email: string, password: string): Promise<Answer> {
    return this.call('POST', '/api/v1/auth/browser/login', { body: { email, password } });
  }

  private keep(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
    if (/Max-Age=0\b/.test(line)) this.jar.delete(name!);
    else this.jar.set(name!, value!);
  }
}
