import type { Plan } from '../../types.ts';
import { contributed } from '../contributed.ts';
import { markdownTable } from '../markdown-table.ts';
import { endpointsOf } from '../../../templates/_shared/endpoints/endpoints-of.ts';
import { markdownList } from './markdown-list.ts';
import { markdownPage } from './markdown-page.ts';
import { ownResources } from '../../../templates/_shared/resources/own-resources.ts';
import type { Table } from './tables-of.ts';

/** What of the axis is a way to sign in, and not how one of them behaves. */
const ways: readonly string[] = ['jwt', 'oauth2', 'session', 'api-key'];

/** `docs/checklists/implementation-plan.md`: every endpoint, table, operation and integration. */
export function implementationPlanPage(plan: Plan, tables: readonly Table[]): string {
  const { spec } = plan;
  const endpoints = endpointsOf(spec).map(({ method, path, purpose, who }) => [
    method,
    `\`${spec.api.basePath}${path}\``,
    purpose,
    who.join(', '),
  ]);
  const operations = ownResources(spec).map(({ name, operations: own }) => `${name}: ${own.join(', ')}`);
  const servers = [
    ...new Set(contributed(plan, 'service').map(({ id, connection }) => `${id}, at \`${connection.name}\``)),
  ];
  const providers = spec.choices.auth.includes('oauth2') ? spec.authentication.providers : [];
  const outside = [...spec.choices.mail, ...spec.choices.observability, ...providers];
  return markdownPage(
    'Implementation plan',
    'What the spec asks for, complete.',
    '## Endpoints',
    endpoints.length === 0
      ? 'None but `/health`, `/ready` and the documents.'
      : markdownTable(['Method', 'Path', 'Purpose', 'Who'], endpoints),
    '## Tables',
    tables.length === 0
      ? 'None.'
      : markdownList(
          tables.map(({ name, columns }) => `\`${name}\`: ${columns.map((column) => column.name).join(', ')}`),
        ),
    '## Operations',
    operations.length === 0 ? 'None.' : markdownList(operations),
    '## Who may do what',
    spec.choices.auth.length === 0
      ? 'Everything is public: the spec has no accounts.'
      : `Signing in: ${spec.choices.auth.filter((id) => ways.includes(id)).join(', ')}. Roles: ${Object.keys(spec.authorization.roles).join(', ')}; a new account is ${spec.authorization.default}. The table above says which role may do what, \`rbac.yaml\` is what the backend reads.`,
    '## Validation',
    'Every member of a body and every parameter is checked against its type, length, range and pattern in the spec; see [the API](../openapi.json).',
    '## Integrations',
    markdownList([...servers, ...outside].length === 0 ? ['None.'] : [...servers, ...outside]),
  );
}
