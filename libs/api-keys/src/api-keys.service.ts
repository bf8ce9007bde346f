import { encodeId, newId } from '@keyway/platform';
import { type Environment, type Principal, Rights, ScopeCatalogue } from '@keyway/scopes';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AddressAllowlist } from './address-allowlist.js';
import { type ApiKeyRecord, type ApiKeyTerms, creatorOf, newApiKey } from './api-key.entity.js';
import { apiKeyEvents, eventsBetween, tell } from './api-key-events.js';
import { ApiKeyToken } from './api-key-token.js';
import { apiKeysConfig, type ApiKeysConfig } from './api-keys.config.js';
import { ApiKeyAlreadyRotated, ApiKeyNotEditable, RotatedKeyEndFixed } from './api-keys.errors.js';
import { ApiKeysStore } from './api-keys.store.js';
import { type Doer, doerOf, NOBODY, record } from './history/api-key-history.js';
import { rotationOf, step, stepsBetween } from './history/steps-between.js';
import { assertMayGrant, extendsRights } from './grant-ceiling.js';

/** What the maker of a key says; the rest has defaults. */
export type ApiKeyDraft = Pick<ApiKeyTerms, 'name' | 'scopes'> &
  Partial<ApiKeyTerms> & { readonly environment?: Environment };
export type ApiKeyEdit = Partial<ApiKeyTerms>;

/** A key beside its secret, which exists nowhere else. */
export interface IssuedApiKey {
  readonly key: ApiKeyRecord;
  readonly token: ApiKeyToken;
}

@Injectable()
export class ApiKeysService {
  constructor(
    private readonly database: DataSource,
    private readonly store: ApiKeysStore,
    private readonly rights: Rights,
    private readonly catalogue: ScopeCatalogue,
    @Inject(apiKeysConfig.token) private readonly config: ApiKeysConfig,
  ) {}

  /** Throws UnknownScopes, CidrInvalid, or what the caller does not hold. */
  async issue(caller: Principal, draft: ApiKeyDraft, tx: EntityManager = this.database.manager): Promise<IssuedApiKey> {
    const environment = draft.environment ?? caller.environment;
    const terms = { ...FREE_TERMS, ...this.normalised(draft) };
    assertMayGrant(caller, { ...terms, environment });
    const token = ApiKeyToken.generate(this.config.prefixTemplate, environment);
    const key = await this.store.insert(
      tx,
      newApiKey(newId(), caller.tenantId, environment, token, terms, creatorOf(caller)),
      caller.requestId,
    );
    return { key, token };
  }

  /**
   * Null when the tenant has no such key. Once it returns, no node goes by the old terms. Only what is edited is checked:
   * a key whose scope has left the catalogue can still be renamed. Throws UnknownScopes, CidrInvalid, ApiKeyNotEditable,
   * RotatedKeyEndFixed, or what the caller does not hold.
   */
  edit(caller: Principal, id: string, edit: ApiKeyEdit): Promise<ApiKeyRecord | null> {
    return this.rights.withdraw(async (tx) => {
      const before = await this.store.lock(tx, caller.tenantId, id);
      if (!before) return { result: null, subjects: [] };
      if (before.status === 'revoked')
        throw new ApiKeyNotEditable({ status: before.status }, { allowedStates: ['active', 'disabled', 'expired'] });
      const after = { ...before, ...this.normalised(edit) };
      if (extendsRights(before, after)) assertMayGrant(caller, { ...after, environment: before.environment });
      const result = (await this.store.edit(tx, caller.tenantId, id, after)) ?? endFixed(before);
      for (const event of eventsBetween(before, result)) await tell(tx, event, result, caller.requestId);
      await record(tx, result, stepsBetween(before, result), doerOf(caller));
      return { result, subjects: touchesRights(edit) ? [`api_key:${id}`] : [] };
    });
  }

  /**
   * Makes the one successor of a key: same name, scopes and terms, another secret. The old key lives `graceSeconds`
   * longer at the most. Null when the tenant has no such key. The successor of a disabled key is disabled too: a key is
   * often disabled because its secret leaked, and must not have to be enabled once more to be replaced.
   */
  rotate(caller: Principal, id: string, graceSeconds: number): Promise<IssuedApiKey | null> {
    return this.rights.withdraw<IssuedApiKey | null>(async (tx) => {
      const old = await this.store.lock(tx, caller.tenantId, id);
      if (!old) return { result: null, subjects: [] };
      if (old.successorId) throw new ApiKeyAlreadyRotated({ successor: encodeId('key', old.successorId) });
      assertMayGrant(caller, old);
      const successorId = newId();
      const rotated = await this.store.giveSuccessor(tx, caller.tenantId, id, successorId, graceSeconds);
      if (!rotated) throw new ApiKeyNotEditable({ status: old.status }, { allowedStates: ['active', 'disabled'] });
      const token = ApiKeyToken.generate(this.config.prefixTemplate, old.environment);
      const key = await this.store.insert(
        tx,
        newApiKey(successorId, caller.tenantId, old.environment, token, old, creatorOf(caller)),
        caller.requestId,
        id,
      );
      await tell(tx, apiKeyEvents.rotated, rotated, caller.requestId);
      await record(tx, rotated, [rotationOf(old, rotated)], doerOf(caller));
      return { result: { key, token }, subjects: [`api_key:${id}`] };
    });
  }

  /** False when there is no such key; a null tenant is an operator's. Once it returns, no node accepts the key. */
  revoke(tenantId: string | null, id: string, doer: Doer = NOBODY): Promise<boolean> {
    return this.rights.withdraw(async (tx) => {
      const revoked = await this.store.revoke(tx, tenantId, id);
      if (revoked) {
        await tell(tx, apiKeyEvents.revoked, revoked, doer.requestId);
        await record(tx, revoked, [step('revoked')], doer);
      }
      // Revoked before, too, it is refused everywhere only when the time has passed that nodes may remember it.
      const result = revoked !== null || (await this.store.exists(tx, tenantId, id));
      return { result, subjects: result ? [`api_key:${id}`] : [] };
    });
  }

  private normalised<T extends ApiKeyEdit>(terms: T): T {
    const { scopes, allowedCidrs } = terms;
    return {
      ...terms,
      ...(scopes && { scopes: this.catalogue.pick(scopes) }),
      ...(allowedCidrs && { allowedCidrs: AddressAllowlist.normalise(allowedCidrs) }),
    };
  }
}

const FREE_TERMS = { expiresAt: null, allowedCidrs: null, metadata: {}, tags: [], enabled: true };

function endFixed({ expiresAt, successorId }: ApiKeyRecord): never {
  throw new RotatedKeyEndFixed({ expiry: expiresAt!.toISOString(), successor: encodeId('key', successorId!) });
}

/** A new name or tag takes nothing away, so nobody needs to wait for it. */
const touchesRights = ({ scopes, expiresAt, enabled, allowedCidrs }: ApiKeyEdit): boolean =>
  scopes !== undefined || expiresAt !== undefined || enabled !== undefined || allowedCidrs !== undefined;
