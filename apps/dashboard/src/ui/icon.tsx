/** Strokes on a grid of 24. */
const STROKES = {
  activity: 'M3 12h4l3 8 4-16 3 8h4',
  alert: 'M12 8v5m0 3.5v.01M12 3 2.5 20h19z',
  arrowDown: 'M12 5v14m0 0 6-6m-6 6-6-6',
  arrowUp: 'M12 19V5m0 0 6 6m-6-6-6 6',
  book: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zm0 13a3 3 0 0 1 3-3h11',
  building: 'M4 21V5l8-2v18M12 9l8 2v10M3 21h18M8 8v.01M8 12v.01M8 16v.01M16 14v.01M16 18v.01',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  chevronDown: 'm6 9 6 6 6-6',
  chevronRight: 'm9 6 6 6-6 6',
  chevronsUpDown: 'm8 9 4-4 4 4m0 6-4 4-4-4',
  clock: 'M12 7v5l3 2m6-2a9 9 0 1 1-18 0 9 9 0 0 1 18 0',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  database:
    'M4 6c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3m0 0v12c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3',
  dots: 'M5 12v.01M12 12v.01M19 12v.01',
  download: 'M12 4v11m0 0 5-5m-5 5-5-5M4 20h16',
  external: 'M14 4h6v6m0-6-9 9M18 14v6H4V6h6',
  filter: 'M4 6h16M7 12h10m-7 6h4',
  help: 'M9.2 9.2a2.9 2.9 0 1 1 4.3 2.5c-.9.5-1.5 1.1-1.5 2.1M12 17v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0',
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  key: 'M11.5 12.5 20 4m-3 3 3 3m-6.5-.5 2 2M12 16a4 4 0 1 1-8 0 4 4 0 0 1 8 0',
  list: 'M8 6h12M8 12h12M8 18h12M4 6v.01M4 12v.01M4 18v.01',
  logOut: 'M14 4h6v16h-6m-4-4 4-4-4-4m4 4H3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.500 10.500z',
  pencil: 'M4 20h4L20 8l-4-4L4 16zm9-13 4 4',
  play: 'M7 4.500v15l12-7.500z',
  plus: 'M12 5v14M5 12h14',
  power: 'M12 3v9M6.300 7a8 8 0 1 0 11.400 0',
  refresh: 'M20 11a8 8 0 0 0-14.500-3.500L4 9m0-5v5h5m-5 4a8 8 0 0 0 14.500 3.500L20 15m0 5v-5h-5',
  search: 'm20 20-4.700-4.700M17 10.500a6.500 6.500 0 1 1-13 0 6.500 6.500 0 0 1 13 0',
  settings: 'M4 7h9m4 0h3M4 17h3m4 0h9M17 7a2 2 0 1 1-4 0 2 2 0 0 1 4 0m-6 10a2 2 0 1 1-4 0 2 2 0 0 1 4 0',
  shield: 'M12 3 4.500 6v5.500c0 4.500 3.100 7.900 7.500 9.500 4.400-1.600 7.500-5 7.500-9.500V6z',
  sun: 'M12 3v2m0 14v2M3 12h2m14 0h2M5.600 5.600 7 7m10 10 1.400 1.400m0-12.800L17 7M7 17l-1.400 1.400M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0',
  trash: 'M4 7h16M9 7V4h6v3m-8 0 1 13h8l1-13',
  user: 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0M4 21c.600-4 3.800-6 8-6s7.400 2 8 6',
  users:
    'M13 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0M2 20c.500-3.600 3.200-5.500 7-5.500s6.500 1.900 7 5.500m0-16a4 4 0 0 1 0 8m3 3c1.800.900 2.800 2.500 3 5',
  webhook:
    'M9.500 8.500a3.500 3.500 0 1 1 5 0L11 15m-2.500 4A3.500 3.500 0 1 1 8 13m-2 3h10m-1.500-5a3.500 3.500 0 1 1 1 6.900',
  x: 'm6 6 12 12M18 6 6 18',
} as const;

export type IconName = keyof typeof STROKES;

/** Decoration: what it means is said by words beside it, or by the label of its button. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'dots' ? 2.6 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      focusable="false"
      style={{ flexShrink: 0 }}
    >
      <path d={STROKES[name]} />
    </svg>
  );
}
