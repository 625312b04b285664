import type { Principal, Principals } from './principal.ts';

/** Gives an account of each role to which no row belongs, the same one each time: accounts take time to make. */
export function strangersOf(principals: Principals): (role: string) => Promise<Principal> {
  const made = new Map<string, Promise<Principal>>();
  return (role) => {
    const known = made.get(role) ?? principals.create({ role });
    made.set(role, known);
    return known;
  };
}
