declare module 'fastify' {
  interface FastifyRequest {
    /** The code of the error this request was answered with, for its call log; null after a success. */
    errorCode: string | null;
    /** Monotonic milliseconds at which the request's head had been read. */
    startedAtMs: number;
  }
}

/** A header that appears more than once is merged or dropped by Node: which one counted, nobody could tell. */
export function repeatedHeader(rawHeaders: readonly string[], singular: ReadonlySet<string>): string | null {
  const seen = new Set<string>();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const length = rawHeaders[at]!.length;
    // Only the lengths of the watched names are looked at closer, which keeps this off the profile.
    if (length !== 9 && length !== 11 && length !== 13) continue;
    const name = rawHeaders[at]!.toLowerCase();
    if (!singular.has(name)) continue;
    if (seen.has(name)) return name;
    seen.add(name);
  }
  return null;
}
