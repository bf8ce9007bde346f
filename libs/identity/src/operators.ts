import { Rights } from '@keyway/scopes';
import { canonicalEmail } from '@keyway/tenancy';
import { Injectable } from '@nestjs/common';
import { UserUnknown } from './identity.errors.js';

/** Who may use the operators' routes. No route changes it: a command on the server does. */
@Injectable()
export class Operators {
  constructor(private readonly rights: Rights) {}

  /** Throws UserUnknown. */
  grant(email: string): Promise<void> {
    return this.set(email, true);
  }

  /** When this returns, no node takes the user for an operator. Throws UserUnknown. */
  revoke(email: string): Promise<void> {
    return this.set(email, false);
  }

  private set(address: string, isOperator: boolean): Promise<void> {
    const email = canonicalEmail(address);
    return this.rights.withdraw(async (tx) => {
      const sql = 'UPDATE users SET is_operator = $1 WHERE email = $2 RETURNING id';
      const [[user]] = await tx.query<[{ id: string }[], number]>(sql, [isOperator, email]);
      if (!user) throw new UserUnknown({ email });
      return { result: undefined, subjects: [`user:${user.id}`] };
    });
  }
}
