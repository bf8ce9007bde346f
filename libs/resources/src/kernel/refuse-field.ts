import { BodyInvalid } from '@keyway/platform';

/** Throws BodyInvalid of one field, by the name it was sent under. */
export function refuseField(field: string, message: string): never {
  throw new BodyInvalid({}, { details: [{ field, message }] });
}
