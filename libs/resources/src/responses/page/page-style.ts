import { createHash } from 'node:crypto';

/** Light and dark by the reader's own choice; one column, fields large enough for a thumb. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ink: #16202e;
  --quiet: #526175;
  --paper: #f3f5f8;
  --card: #ffffff;
  --line: #8491a5;
  --accent: #0b6e4f;
  --on-accent: #ffffff;
  --soft: #e6f3ee;
  --wrong: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8edf4; --quiet: #a3b0c2; --paper: #0e141c; --card: #18212d; --line: #6b7a90; --accent: #4fd1a5; --on-accent: #06231a; --soft: #143329; --wrong: #ff9c94; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; -webkit-text-size-adjust: 100%; }
main { max-width: 40rem; margin: 0 auto; padding: clamp(1.25rem, 5vw, 3.5rem) max(1rem, env(safe-area-inset-left)) 3rem; }
h1 { margin: 0 0 .5rem; font-size: clamp(1.5rem, 5vw, 2rem); line-height: 1.2; letter-spacing: -.02em; overflow-wrap: anywhere; }
.lead { margin: 0 0 1.5rem; color: var(--quiet); white-space: pre-line; overflow-wrap: anywhere; }
.card { margin: 0 0 1rem; padding: 1.25rem; border: 1px solid transparent; border-radius: 1rem; background: var(--card); box-shadow: 0 1px 2px rgb(0 0 0 / 8%); }
.card.wrong, .summary { border-color: var(--wrong); }
fieldset { min-width: 0; }
legend { float: left; width: 100%; padding: 0; }
legend + * { clear: both; }
.title { font-weight: 600; overflow-wrap: anywhere; }
.required { color: var(--quiet); font-size: .875rem; }
.hint, .message { margin: .25rem 0 0; overflow-wrap: anywhere; }
.hint { color: var(--quiet); font-size: .9375rem; }
.message, .summary a { color: var(--wrong); font-weight: 600; }
.summary ul { margin: .5rem 0 0; padding-left: 1.25rem; }
.scale { display: grid; grid-template-columns: repeat(auto-fit, minmax(2.75rem, 1fr)); gap: .5rem .25rem; padding-top: .875rem; }
.ends { display: flex; justify-content: space-between; margin: .375rem 0 0; color: var(--quiet); font-size: .875rem; }
.choices { display: grid; gap: .5rem; padding-top: .875rem; }
.point { position: relative; }
.choice, .point span { display: flex; align-items: center; min-height: 2.75rem; border: 1px solid var(--line); border-radius: .625rem; cursor: pointer; }
.choice { gap: .75rem; padding: .5rem .875rem; overflow-wrap: anywhere; }
.choice input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); }
.point span { justify-content: center; font-weight: 600; font-variant-numeric: tabular-nums; }
.point input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.choice:has(:checked) { border-color: var(--accent); background: var(--soft); }
.point :checked + span { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
.choice:hover, .point:hover span { border-color: var(--accent); }
.point :focus-visible + span, .choice input:focus-visible, textarea:focus-visible, button:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
textarea { display: block; width: 100%; min-height: 7rem; margin-top: .875rem; padding: .75rem .875rem; border: 1px solid var(--line); border-radius: .625rem; background: transparent; color: inherit; font: inherit; resize: vertical; }
button { width: 100%; min-height: 3.25rem; border: 0; border-radius: .75rem; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 700; cursor: pointer; }
.notice { display: grid; align-content: center; min-height: 80vh; text-align: center; }
.notice .lead { margin: 0; }
.sign { margin: 0 auto 1.25rem; display: grid; place-items: center; width: 4rem; height: 4rem; border-radius: 50%; background: var(--soft); color: var(--accent); font-size: 1.75rem; line-height: 1; }
@media (forced-colors: active) { .point :checked + span { outline: 3px solid Highlight; } }
@media (min-width: 36rem) { button { width: auto; padding: 0 2rem; } .scale { gap: .375rem; } }
`;

const styleHash = createHash('sha256').update(PAGE_STYLE).digest('base64');

/** Nothing but the page itself, its one style sheet and its own form; and its address, which is a secret, goes nowhere. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
};
