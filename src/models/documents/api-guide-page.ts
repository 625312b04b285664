import type { Plan, Resource, Spec } from '../../types.ts';
import { endpointsOf } from '../../../templates/_shared/endpoints/endpoints-of.ts';
import { hasOverrides, limitOverrides } from '../../../templates/_shared/limits/limit-overrides.ts';
import { hasIncludes } from '../../../templates/_shared/resources/includes-of.ts';
import { ownResources } from '../../../templates/_shared/resources/own-resources.ts';
import { markdownTable } from '../markdown-table.ts';
import { exampleRows, type ExampleRow } from './example-rows.ts';
import { exampleWalk } from './example-walk.ts';
import { markdownList } from './markdown-list.ts';
import { markdownPage } from './markdown-page.ts';
import { shellBlock } from './shell-block.ts';
import { tokenOf, walkRole } from './walk-role.ts';

/** `docs/api-guide.md`: how to talk to the API, with requests that can be run. */
export function apiGuidePage({ spec }: Plan): string {
  const endpoints = endpointsOf(spec);
  const rows = exampleRows(spec);
  const base = `http://localhost:3000${spec.api.basePath}`;
  const accounts = spec.choices.auth.length > 0;
  if (endpoints.length === 0)
    return markdownPage(
      'API guide',
      'The API has no resources yet. The process answers:',
      shellBlock('curl -sS --fail http://localhost:3000/health'),
    );
  return markdownPage(
    'API guide',
    'Every route, parameter and body is in [openapi.json](openapi.json); `/docs` of a running backend shows it.',
    markdownTable(
      ['Route', 'Purpose'],
      endpoints.map(({ method, path, purpose }) => [`\`${method} ${path}\``, purpose]),
    ),
    ...(rows
      ? [
          '## A walk through it',
          `The backend runs at \`${base}\`.${accounts ? ' `make dev-token ROLE=admin` prints a token for development, or one of another role.' : ''}`,
          shellBlock(`API=${base}`, ...walkTokens(spec, rows), ...exampleWalk(spec, rows)),
        ]
      : []),
    '## What holds everywhere',
    markdownList([
      'An answer is `{"success":true,"data":…,"meta":…}`; a list also has `pagination`.',
      'An error is a problem (RFC 9457) with `error.code`, and `error.details` names every member that is wrong. Its `type` is a page that explains it.',
      '`page` and `per_page` (at most 100) page through a list; `cursor` goes on where the answer before ended, without gaps.',
      '`sort=-name,id` sorts, `filter[name][op]=value` filters, `q` searches; only members that the spec allows.',
      ...(spec.choices.search.includes('database')
        ? [
            '`q` wants every one of its words, whole and in any case: `"side by side"`, `-without`, `one or other`. Every text is a legal search.',
          ]
        : []),
      ...(ownResources(spec).some(isRead)
        ? ['`fields=created_at,version` shows these members and the `id`, of one row and of every row of a list.']
        : []),
      ...(hasIncludes(spec)
        ? [
            '`include=` shows members that refer to other rows (at most 5) as objects in place of their ids, as far as the asker may get those.',
          ]
        : []),
      'PATCH is a merge patch (RFC 7396): null clears, what is absent stays.',
      'Every answer with one object has an `ETag`. `If-None-Match` with it answers 304 while nothing has changed; `If-Match` lets PUT, PATCH and DELETE succeed only while that version is the current one, and answers 412 otherwise.',
      'JSON of 1 KiB and more comes in `br` or `gzip` where `Accept-Encoding` names one, each with an `ETag` of its own; a proxy in front has nothing left to compress.',
      ...(spec.choices.feature.includes('soft-delete')
        ? [
            'A deleted row is hidden; `POST …/restore` brings it back, `deleted=only` and `deleted=include` list such rows for those who may.',
          ]
        : []),
      'After 429 wait for the seconds in `Retry-After`.',
      ...(hasOverrides(spec)
        ? [
            `Each of these operations has a budget of its own, named in \`RateLimit-Policy\`: ${limitOverrides(spec)
              .map(({ endpoint }) => `\`${endpoint}\``)
              .join(', ')}.`,
          ]
        : []),
    ]),
  );
}

/** Whether answers show rows of a resource: they can be asked for some members only. */
function isRead({ operations: offered, nested }: Resource): boolean {
  return nested.length > 0 || offered.some((operation) => operation === 'get' || operation === 'list');
}

/** Lines for a shell that keep the token of every role that the walk takes. */
function walkTokens(spec: Spec, rows: readonly ExampleRow[]): readonly string[] {
  const roles = rows.flatMap(({ resource }) => operations.map((operation) => walkRole(spec, resource, operation)));
  return [...new Set(roles.filter((role) => role !== undefined))].map(
    (role) => `${tokenOf(role)}=$(make --silent dev-token ROLE=${role})`,
  );
}

const operations = ['create', 'get', 'list', 'update', 'delete'] as const;
