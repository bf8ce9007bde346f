import { capturedHeaders, DEFAULT_HEADERS, headerProblem } from './captured-headers.js';

describe(headerProblem, () => {
  it.each([
    ...['authorization', 'Authorization', 'proxy-authorization', 'cookie', 'Set-Cookie', 'x-api-key', 'x-csrf-token'],
    ...['x-amz-signature', 'x-session-id', 'x-client-secret', 'www-authenticate', 'x-password', 'apikey', 'x-jwt'],
  ])('never lets %s be captured', (name) => {
    expect(headerProblem(name)).toContain('never captured');
  });

  it.each(['', ' ', 'a b', 'x:y', 'x\n', '__proto__', 'é', '-x'])('knows that %j is no name of a header', (name) => {
    expect(headerProblem(name)).toContain('name of a header');
  });

  it('lets others be captured, and what always is', () => {
    for (const name of ['x-client-version', 'X-Color', 'x_y.z', ...DEFAULT_HEADERS])
      expect(headerProblem(name)).toBeNull();
  });
});

describe(capturedHeaders, () => {
  it('takes those that are named, redacted and bounded', () => {
    const headers = {
      accept: '*/*',
      'x-list': ['a', 'b'],
      'x-note': `Bearer ${'a1'.repeat(20)} ${'x'.repeat(2_000)}`,
      authorization: 'Bearer hunter2',
      'retry-after': 3,
    };
    const captured = capturedHeaders(headers, ['accept', 'x-list', 'x-note', 'retry-after', 'x-absent']);
    expect(captured).toMatchObject({ accept: '*/*', 'x-list': 'a,b', 'retry-after': '3' });
    expect(captured['x-note']).toMatch(/^Bearer \[redacted\] x{1000,}$/);
    expect(Object.keys(captured)).toHaveLength(4);
  });
});
