import { Text } from '@keyway/platform';

/** A telephone number as E.164 writes it: a plus sign and fifteen digits at most. */
export const Phone = () =>
  Text({
    optional: true,
    nullable: true,
    min: 3,
    max: 16,
    pattern: /^\+[1-9]\d{1,14}$/,
    patternMessage: 'Must be an E.164 number such as +442071234567',
    example: '+442071234567',
  });
