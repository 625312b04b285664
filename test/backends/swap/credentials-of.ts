import type { CheckContext } from '../../../src/contract/check-context.ts';
import { rolesOf } from '../../../src/contract/model/actor-of.ts';
import { has } from '../../../src/contract/model/capabilities.ts';
import type { Credentials } from '../../../src/contract/principals/sign-in.ts';

/** How those who made the rows sign in, by role: whoever serves the database next has to let them in. */
export async function credentialsOf({ spec, principals }: CheckContext): Promise<ReadonlyMap<string, Credentials>> {
  const credentials = new Map<string, Credentials>();
  if (!has(spec, 'users')) return credentials;
  for (const role of rolesOf(spec)) {
    const { email, password } = await principals.as(role);
    credentials.set(role, { email, password });
  }
  return credentials;
}
