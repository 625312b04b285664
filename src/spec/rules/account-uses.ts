import type { ReadResource } from '../resources/read-resources.ts';
import type { SpecProblem } from '../spec-problem.ts';
import { isWritten } from '../is-written.ts';
import { rolesOf } from '../roles-of.ts';
import type { RuleInput } from './rule.ts';

/** Everything in a spec that has no meaning without users: what `authentication: none` forbids. */
export function accountUses(input: RuleInput): readonly SpecProblem[] {
  const roles = Object.keys(input.written.authorization?.roles ?? {}).filter((role) => role !== 'admin');
  const closed = new Set(['any', 'own', ...Object.keys(rolesOf(input.settings.authorization).roles)]);
  return [
    ...roles.map((role) => use(['authorization', 'roles', role], `the role ${role} needs users`)),
    ...accountKeys
      .filter((key) => isWritten(input.written, key))
      .map((key) => use(key.split('.'), `\`${key}\` needs users`)),
    ...auditOf(input),
    ...input.resources.flatMap((resource) => usesOfResource(resource, closed)),
  ];
}

/** A log that says who did what, where nobody is anybody, and nobody could read it. */
function auditOf({ settings }: RuleInput): readonly SpecProblem[] {
  const position = settings.features.indexOf('audit-log');
  return position < 0 ? [] : [use(['features', position], 'audit-log needs users')];
}

const accountKeys = [
  'authorization.default',
  'authorization.model',
  'authorization.policy',
  'authentication.providers',
  'authentication.mfa',
  'authentication.emailVerification',
  'authentication.enumerationSafe',
  'authentication.library',
];

/** Words that are no role at all are reported by the rule about access. */
function usesOfResource(
  { name, path, written, fields }: ReadResource,
  closed: ReadonlySet<string>,
): readonly SpecProblem[] {
  const access = Object.entries(written.access ?? {}).flatMap(([key, words]) =>
    words.flatMap((word, index) =>
      closed.has(word) ? [use([...path, 'access', key, index], `access for ${word} needs users`)] : [],
    ),
  );
  const ofFields = fields.flatMap((field) => [
    ...(field.target === 'User' ? [use([...path, 'fields', field.name], 'a reference to User needs users')] : []),
    ...(field.private
      ? [use([...path, 'fields', field.name], 'a private field needs users: nobody could read it')]
      : []),
  ]);
  return [
    ...(name === 'User' ? [use(path, 'the resource User extends the built-in account, so it needs users')] : []),
    ...(written.owner === undefined ? [] : [use([...path, 'owner'], 'an owner needs users')]),
    ...access,
    ...ofFields,
  ];
}

function use(path: SpecProblem['path'], message: string): SpecProblem {
  return { path, message, instead: 'remove it, or choose a kind of authentication' };
}
