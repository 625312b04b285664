import type { Spec } from '../types.ts';
import { proseText } from './prose-text.ts';
import type { Settings } from './requirements.ts';

/** The roles with `admin`, which always exists, and the role of a new account: the last that is not admin unless said. */
export function rolesOf(authorization: Settings['authorization']): Spec['authorization'] {
  const written = Object.entries(authorization.roles).map(([role, text]) => [role, proseText(text)] as const);
  const admin = written.some(([role]) => role === 'admin') ? [] : [['admin', 'Runs the system'] as const];
  const others = written.map(([role]) => role).filter((role) => role !== 'admin');
  return {
    roles: Object.fromEntries([...admin, ...written]),
    default: authorization.default ?? others.at(-1) ?? '',
  };
}
