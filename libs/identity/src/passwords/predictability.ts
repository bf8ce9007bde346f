/** Where fingers walk. Each is read in both directions, and may start anywhere in it. */
const WALKS = [
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7',
  '1234567890',
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  '!@#$%^&*()',
];

const STEPS: ReadonlySet<string> = new Set(
  WALKS.flatMap((walk) => [...walk].slice(1).flatMap((to, at) => [walk[at]! + to, to + walk[at]!])),
);

/** Two neighbours may be chance; three are a walk. */
const SHORTEST_RUN = 3;
/** A password whose characters are on average to be had three for one choice is a walk with turns in it. */
const CHARACTERS_A_CHOICE = 3;

/** How many choices went into a text, when a walk over the keyboard, a sequence or a repeated character counts as one. */
export function choicesIn(text: string): number {
  let choices = 0;
  for (let at = 0; at < text.length;) {
    const length = runLength(text, at);
    choices++;
    at += length >= SHORTEST_RUN ? length : 1;
  }
  return choices;
}

/** `qwertyuiopasdfgh`, `123456789012345`, `aaaabbbbccccddd`: long, and thought of in a moment. */
export const isWalk = (text: string): boolean => choicesIn(text) * CHARACTERS_A_CHOICE <= text.length;

/** The part that a text repeats (`passwordpassword` -> `password`), the last time perhaps not to its end; else the text itself. */
export function repeatedUnit(text: string): string {
  for (let length = 1; length * 2 <= text.length; length++) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return unit;
  }
  return text;
}

/** Characters from `at` on that keep to one kind of step: the same again, or along a walk. */
function runLength(text: string, at: number): number {
  const repeats = stretch(text, at, (from, to) => from === to);
  const walks = stretch(text, at, (from, to) => STEPS.has(from + to));
  return Math.max(repeats, walks);
}

function stretch(text: string, at: number, continues: (from: string, to: string) => boolean): number {
  let end = at + 1;
  while (end < text.length && continues(text[end - 1]!, text[end]!)) end++;
  return end - at;
}
