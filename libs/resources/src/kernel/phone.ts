import { Text } from '@keyway/platform';

/** A plus sign and fifteen digits at most. */
export const E164 = /^\+[1-9]\d{1,14}$/;
export const E164_MESSAGE = 'Must be an E.164 number such as +442071234567';

/** A telephone number as E.164 writes it. */
export const Phone = () =>
  Text({
    optional: true,
    nullable: true,
    min: 3,
    max: 16,
    pattern: E164,
    patternMessage: E164_MESSAGE,
    example: '+442071234567',
  });
