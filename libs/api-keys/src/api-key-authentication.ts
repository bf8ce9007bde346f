import { Clock, type DomainError, Lanes } from '@keyway/platform';
import {
  type Attribution,
  type Authentication,
  type Environment,
  type LeasedCache,
  Rights,
  ScopeSet,
} from '@keyway/scopes';
import type { KeyPlace } from '@keyway/tenancy';
import { Injectable } from '@nestjs/common';
import { AddressAllowlist } from './address-allowlist.js';
import { FIND_BY_HASH } from './api-key.statements.js';
import { ApiKeyToken } from './api-key-token.js';
import {
  ApiKeyAddressRefused,
  ApiKeyDisabled,
  ApiKeyExpired,
  ApiKeyMistyped,
  ApiKeyRevoked,
  ApiKeyUnknown,
} from './api-keys.errors.js';

interface KeyRow {
  readonly id: string;
  readonly tenantId: string;
  readonly environment: Environment;
  readonly scopes: string[];
  readonly allowedCidrs: string[] | null;
  readonly enabled: boolean;
  readonly revoked: boolean;
  readonly expiresAt: Date | null;
  readonly expiresInMs: number | null;
  readonly suspended: boolean;
}

/** A key as a node remembers it for one lease: worked out once, used by every call in that time. */
export interface KnownKey {
  readonly attribution: Attribution;
  readonly authentication: Authentication;
  readonly place: KeyPlace;
  readonly allowlist: AddressAllowlist | null;
  readonly refusal: DomainError | null;
  /** Monotonic, counted from before the read: the database's clock decides, and never too late. */
  readonly expiresAtMs: number;
}

/** Finds out whose a presented key is. A hot key costs each node two reads a second, not one a call. */
@Injectable()
export class ApiKeyAuthentication {
  private readonly known: LeasedCache<KnownKey>;

  constructor(
    rights: Rights,
    private readonly lanes: Lanes,
    private readonly clock: Clock,
  ) {
    this.known = rights.cache<KnownKey>(({ attribution: { id, tenantId } }) => [`api_key:${id}`, `tenant:${tenantId}`]);
  }

  /** What is remembered of the key, without waiting. The digest is compared, never the secret. */
  peek(text: string): KnownKey | undefined {
    return this.known.peek(ApiKeyToken.digest(text));
  }

  /** Throws ApiKeyMistyped without asking the database, ApiKeyUnknown after it. */
  async find(text: string): Promise<KnownKey> {
    const token = ApiKeyToken.parse(text);
    if (!token) throw new ApiKeyMistyped();
    const { digest } = token;
    return this.known.get(digest, () => this.read(digest));
  }

  /** Throws what speaks against using this key now and from here. */
  assertUsable(key: KnownKey, ip: string): void {
    if (key.refusal) throw key.refusal;
    if (this.clock.monotonicMs() >= key.expiresAtMs) throw new ApiKeyExpired();
    if (key.allowlist && !key.allowlist.allows(ip)) throw new ApiKeyAddressRefused({ ip });
  }

  private async read(digest: string): Promise<KnownKey> {
    const readAtMs = this.clock.monotonicMs();
    const [row] = await this.lanes.lookUp<KeyRow>(FIND_BY_HASH, [digest]);
    if (!row) throw new ApiKeyUnknown();
    return known(row, readAtMs);
  }
}

function known(row: KeyRow, readAtMs: number): KnownKey {
  const { id, tenantId, environment, allowedCidrs, expiresAt } = row;
  const attribution = { kind: 'api_key', id, tenantId, environment } as const;
  const principal = { ...attribution, scopes: ScopeSet.of(row.scopes), expiresAt, allowedCidrs };
  return {
    attribution,
    authentication: { principal, tenantRefusal: null, session: null, carriedBy: 'header' },
    place: { tenantId, environment, suspended: row.suspended },
    allowlist: allowedCidrs ? new AddressAllowlist(allowedCidrs) : null,
    refusal: row.revoked ? new ApiKeyRevoked() : row.enabled ? null : new ApiKeyDisabled(),
    expiresAtMs: row.expiresInMs === null ? Number.POSITIVE_INFINITY : readAtMs + row.expiresInMs,
  };
}
