import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { roles, type Role } from '../models/user.ts';

/** How far a permission reaches: every row, or those of the caller. */
export type Reach = 'any' | 'own';

const permissions = z.array(z.string().regex(/^[a-z0-9-]+:[a-z]+:(any|own)$/)).nullish();
const document = z.strictObject({ anonymous: permissions, roles: z.partialRecord(z.enum(roles), permissions) });

/** The policies cannot be used; `problems` names everything that is wrong. */
export class PolicyError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`rbac.yaml is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'PolicyError';
    this.problems = problems;
  }
}

/** Who may do what, as `rbac.yaml` says. What it does not list is refused. */
export class Policies {
  readonly #grants = new Map<string, Reach>();

  constructor(text: string) {
    const { anonymous, roles: lists } = readDocument(text);
    for (const permission of anonymous ?? []) this.#add('anonymous', permission);
    for (const role of roles) {
      for (const permission of [...(anonymous ?? []), ...(lists[role] ?? [])]) this.#add(role, permission);
    }
  }

  /** How far a permission reaches for a role, or for somebody who has not signed in; undefined is a refusal. */
  reach(role: Role | undefined, permission: string): Reach | undefined {
    if (permission === 'public') return 'any';
    if (permission === 'authenticated') return role && 'any';
    return this.#grants.get(`${role ?? 'anonymous'} ${permission}`);
  }

  /** Whether nobody has to sign in for a permission. */
  isPublic(permission: string): boolean {
    return this.reach(undefined, permission) !== undefined;
  }

  /** The routes as documents show them: `public` where nobody has to sign in. */
  publish<Route extends { permission: string }>(routes: readonly Route[]): Route[] {
    return routes.map((route) => (this.isPublic(route.permission) ? { ...route, permission: 'public' } : route));
  }

  /** Throws a PolicyError that names every route which nobody may call. */
  mustReach(routes: readonly { endpoint: string; permission: string }[]): void {
    const lost = routes.filter(({ permission }) => !roles.some((role) => this.reach(role, permission)));
    if (lost.length === 0) return;
    throw new PolicyError(lost.map(({ endpoint, permission }) => `nobody has ${permission}, which ${endpoint} needs`));
  }

  /** A permission on every row is more than one on the own rows. */
  #add(role: string, permission: string): void {
    const [, name = '', reach] = /^(.+):(any|own)$/.exec(permission) ?? [];
    const key = `${role} ${name}`;
    if (this.#grants.get(key) !== 'any') this.#grants.set(key, reach as Reach);
  }
}

/** Reads `rbac.yaml`; throws a PolicyError when it cannot be used. */
export function loadPolicies(): Policies {
  let text: string;
  try {
    text = readFileSync(new URL('../../rbac.yaml', import.meta.url), 'utf8');
  } catch (error) {
    throw new PolicyError([`it cannot be read: ${String(error)}`]);
  }
  return new Policies(text);
}

function readDocument(text: string): z.infer<typeof document> {
  let content: unknown;
  try {
    content = parse(text);
  } catch (error) {
    throw new PolicyError([String(error)]);
  }
  const result = document.safeParse(content);
  if (result.success) return result.data;
  throw new PolicyError(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
}
