import type { Environment } from '@keyway/scopes';

export interface IdleKey {
  readonly apiKeyId: string;
  /** Since its last call, or since it was made. */
  readonly idleDays: number;
}

/** Which keys could be used and are not, as the lib that keeps keys knows it. The app passes it in. */
export abstract class IdleKeys {
  /** Active keys, or this one if it is, that were not used for more than so many days. */
  abstract of(
    apiKeyId: string | null,
    moreThanDays: number,
    environment: Environment,
    tenantId: string,
  ): Promise<readonly IdleKey[]>;
}
