import { BodyInvalid } from '@keyway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { identityConfig, type IdentityConfig } from '../identity.config.js';
import { COMMON_PASSWORDS } from './common-passwords.js';
import { isWalk, repeatedUnit } from './predictability.js';

/** Shorter words stand in too many good passwords by chance. */
const SHORTEST_CONTEXT_WORD = 4;
/** Letters a password must have beside the words somebody would try first for this person. */
const LETTERS_BESIDE_CONTEXT = 4;
const PRODUCT = 'keyway';

const LOOKALIKES: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

/**
 * Which passwords may be chosen, after NIST SP 800-63B section 3.1.1.2: long enough, and not one of those that are
 * tried first. No rule about which kinds of characters it has, and no upper end short of the field's own.
 */
@Injectable()
export class PasswordPolicy {
  constructor(@Inject(identityConfig.token) private readonly config: Pick<IdentityConfig, 'passwordMinLength'>) {}

  /** `context`: the person's address, name and company. Throws BodyInvalid (422) that says on `field` what is wrong. */
  assertGood(password: string, context: readonly string[], field: string): void {
    const message = this.problemOf(password.normalize('NFKC'), context);
    if (message) throw new BodyInvalid({}, { details: [{ field, message }] });
  }

  private problemOf(password: string, context: readonly string[]): string | null {
    const least = this.config.passwordMinLength;
    if ([...password].length < least) return `Must be ${least} characters at least; several words make a good password`;
    const text = password.toLowerCase();
    const unit = repeatedUnit(text);
    if (isWalk(text) || unit.length < Math.min(least, text.length))
      return 'Is too easy to guess: it repeats or runs along the keyboard';
    if (isCommon(text)) return 'Is too easy to guess: it is among the passwords that are tried first';
    return isMostlyContext(text, context) ? 'Is too easy to guess: it is made of your name, address or company' : null;
  }
}

/** In the list as it is, or once the digits and signs around it are gone and its lookalikes are letters again. */
function isCommon(text: string): boolean {
  const core = text.replace(/^[^a-z]+|[^a-z]+$/g, '');
  const candidates = [
    text,
    core,
    ...[text, core].map(withoutLookalikes),
    withoutLookalikes(text).replace(/^[^a-z]+|[^a-z]+$/g, ''),
  ];
  return candidates.some((candidate) => COMMON_PASSWORDS.has(repeatedUnit(candidate)));
}

const withoutLookalikes = (text: string): string => text.replace(/[@431!0$57]/g, (sign) => LOOKALIKES[sign]!);

function isMostlyContext(text: string, context: readonly string[]): boolean {
  const words = [PRODUCT, ...context.flatMap(wordsOf)].filter((word) => word.length >= SHORTEST_CONTEXT_WORD);
  const rest = words.sort((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ''), text);
  return rest !== text && rest.replace(/\P{L}/gu, '').length < LETTERS_BESIDE_CONTEXT;
}

/** `Ada.Lovelace@acme.example` -> ada.lovelace, ada, lovelace, acme, example. */
function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  return [lower.split('@', 1)[0]!, lower.replaceAll(/\P{L}/gu, ''), ...lower.split(/[^\p{L}\p{N}]+/u)];
}
