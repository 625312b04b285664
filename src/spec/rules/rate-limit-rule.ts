import { withAccounts } from '../../../templates/_shared/accounts/with-accounts.ts';
import { endpointsOf } from '../../../templates/_shared/endpoints/endpoints-of.ts';
import { limitSetting } from '../../naming.ts';
import type { RuleBreak } from '../../types.ts';
import { choicesByAxis } from '../choosing/choices-by-axis.ts';
import { nearest } from '../nearest.ts';
import { rolesOf } from '../roles-of.ts';
import type { RuleInput, SpecRule } from './rule.ts';

/** A limit of its own is for an operation that exists, and its settings have a name of their own. */
export const rateLimitRule: SpecRule = {
  id: 'rate-limit-overrides',
  breaks: (input) => {
    const written = Object.keys(input.settings.rateLimit.overrides);
    if (written.length === 0) return [];
    const served = servedEndpoints(input);
    return written.flatMap((key, index): RuleBreak[] => {
      const path = ['rateLimit', 'overrides', key];
      if (!served.has(key))
        return [{ path, because: `nothing is served at ${key}`, instead: insteadOf(key, served, input) }];
      const setting = limitSetting(key);
      const other = written.slice(0, index).find((before) => limitSetting(before) === setting);
      if (other === undefined) return [];
      const because = `its settings would have the names of those of ${other}: ${setting}_MAX`;
      return [{ path, because, instead: 'give only one of them a limit of its own' }];
    });
  },
};

/** Every operation that can have a limit of its own, as the spec names it. */
function servedEndpoints({ settings, selections, ordered }: RuleInput): ReadonlySet<string> {
  const spec = {
    authentication: settings.authentication,
    authorization: rolesOf(settings.authorization),
    choices: choicesByAxis(new Set(selections.map(({ choice }) => choice))),
    resources: ordered,
  };
  const endpoints = endpointsOf(withAccounts(spec));
  return new Set(endpoints.map(({ method, path }) => `${method} ${path}`));
}

function insteadOf(key: string, served: ReadonlySet<string>, { settings }: RuleInput): string {
  const bare = key.replace(` ${settings.api.basePath}/`, ' /');
  if (served.has(bare)) return `leave the base path out: \`${bare}\``;
  const [, path = ''] = key.split(' ');
  const methods = [...served].filter((endpoint) => endpoint.endsWith(` ${path}`));
  if (methods.length > 0) return `there is ${methods.join(', ')}`;
  const alike = [...served].filter((endpoint) => endpoint.split('/').length === key.split('/').length);
  const near = alike.find((endpoint) => shapeOf(endpoint) === shapeOf(key)) ?? nearest(key, alike);
  return near === undefined
    ? 'name an operation as the API guide lists it, like `GET /things/{id}`, without the base path'
    : `did you mean \`${near}\`?`;
}

/** An endpoint without the names of its placeholders, which some write as `:id`. */
function shapeOf(endpoint: string): string {
  return endpoint.replaceAll(/:\w+|\{[^}]*\}/g, '{}');
}
