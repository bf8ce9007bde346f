import { Operators } from '@keyway/identity';
import { withDomain } from './operator-app.module.js';

/** The operator's role is given and taken here, on the server, and nowhere else. */
export function setOperator(env: NodeJS.ProcessEnv, email: string, isOperator: boolean): Promise<void> {
  return withDomain(env, async (app) => {
    const operators = app.get(Operators);
    await (isOperator ? operators.grant(email) : operators.revoke(email));
    console.log(`${email} ${isOperator ? 'is' : 'is no longer'} an operator.`);
  });
}
