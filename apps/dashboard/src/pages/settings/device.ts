/** The first that is found counts: browsers name those they are made of after themselves. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:\bChrome|\bCriOS|\bHeadlessChrome|\bChromium)\//, 'Chrome'],
  [/\bVersion\/\S+ .*Safari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const PROGRAM = /^([\w.@+-]{1,40})(?:\/|\s|$)/;

/** "Firefox on Linux", "curl": what a program calls itself, which it may make up. */
export function deviceOf(userAgent: string | null): string {
  if (!userAgent) return 'A program without a name';
  if (!userAgent.startsWith('Mozilla/')) return PROGRAM.exec(userAgent)?.[1] ?? 'A program';
  const browser = nameIn(userAgent, BROWSERS) ?? 'A browser';
  const system = nameIn(userAgent, SYSTEMS);
  return system ? `${browser} on ${system}` : browser;
}

const nameIn = (userAgent: string, known: typeof BROWSERS): string | undefined =>
  known.find(([pattern]) => pattern.test(userAgent))?.[1];
