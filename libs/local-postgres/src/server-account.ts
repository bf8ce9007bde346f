/** PostgreSQL refuses to run as root; there it runs as the user that owns nothing. */
const NOBODY = 65_534;
const ROOT = 0;

export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
  /** Whether the server runs as somebody else than we do. */
  readonly isOther: boolean;
}

export function serverAccount(): ServerAccount {
  const uid = process.getuid?.() ?? ROOT;
  const gid = process.getgid?.() ?? ROOT;
  return uid === ROOT ? { uid: NOBODY, gid: NOBODY, isOther: true } : { uid, gid, isOther: false };
}

/** Options of `spawn` that start a program as this account. */
export function spawnAs(account: ServerAccount): { uid?: number; gid?: number } {
  return account.isOther ? { uid: account.uid, gid: account.gid } : {};
}
