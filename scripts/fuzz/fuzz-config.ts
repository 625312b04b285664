import { accountOf, ordinaryResources } from '../../src/contract/model/account-resource.ts';
import type { Resource, Spec } from '../../src/types.ts';
import type { SeededRows } from './seed-rows.ts';

/** What a run needs to know. */
export type FuzzConfig = Readonly<{ spec: Spec; url: string; examples: number; rows: SeededRows }>;

/**
 * Writes `schemathesis.toml` (Schemathesis 4.32). Ids of rows that exist are drawn from dictionaries, because no
 * generator guesses a UUID. `positive_data_acceptance` is replaced by a check of hooks.py, which is stricter: it accepts codes,
 * not statuses.
 */
export function fuzzConfig({ spec, url, examples, rows }: FuzzConfig): string {
  const { basePath } = spec.api;
  return [
    'hooks = "hooks.py"',
    `base-url = "${url}"`,
    'request-timeout = 5.0',
    'continue-on-failure = true',
    'headers = { Accept = "application/json, application/problem+json" }',
    '[generation]',
    'mode = "all"',
    `max-examples = ${String(examples)}`,
    'allow-x00 = true',
    'database = "none"',
    '[phases.coverage]',
    'generate-duplicate-query-parameters = true',
    '[phases.stateful]',
    'max-steps = 10',
    '[checks]',
    'positive_data_acceptance.enabled = false',
    'not_a_server_error.expected-statuses = ["2xx", "3xx", "4xx"]',
    `negative_data_rejection.expected-statuses = [${refusals.map((status) => `"${status}"`).join(', ')}]`,
    '[warnings]',
    'fail-on = ["missing_auth", "missing_deserializer"]',
    ...[...rows.live].flatMap(([name, ids]) => dictionary(name, ids)),
    ...[...rows.deleted].flatMap(([name, ids]) => dictionary(`${name}-deleted`, ids)),
    ...[accountOf(spec), ...ordinaryResources(spec)].flatMap((resource) => {
      const { name, names } = resource;
      const path = `^${basePath}/${names.path}`;
      const ids = rows.live.has(name) ? [parameter('path.id', name, 0.5)] : [];
      const references = referencesOf(resource, rows).map(({ wire, target }) => parameter(`body.${wire}`, target, 0.8));
      return [
        ...operation(`include-path-regex = "${path}(/|$)"\nexclude-path-regex = "/restore$"`, [...ids, ...references]),
        ...operation(
          `include-path-regex = "${path}/{id}/restore$"`,
          rows.deleted.has(name) ? [parameter('path.id', `${name}-deleted`, 0.5)] : [],
        ),
      ];
    }),
    '',
  ].join('\n');
}

const dictionary = (name: string, ids: readonly string[]): readonly string[] => [
  `[dictionaries.${name.toLowerCase()}]`,
  `values = [${ids.map((id) => `"${id}"`).join(', ')}]`,
];

const parameter = (name: string, from: string, probability: number): string =>
  `"${name}" = { dictionary = "${from.toLowerCase()}", probability = ${String(probability)} }`;

const operation = (which: string, parameters: readonly string[]): readonly string[] =>
  parameters.length === 0 ? [] : ['[[operations]]', which, '[operations.parameters]', ...parameters];

const refusals = [
  '400',
  '401',
  '403',
  '404',
  '405',
  '406',
  '409',
  '412',
  '413',
  '414',
  '415',
  '416',
  '422',
  '428',
  '431',
];

function referencesOf(resource: Resource, rows: SeededRows): readonly { wire: string; target: string }[] {
  return resource.fields.flatMap(({ type, list, target, wire }) =>
    type === 'ref' && !list && target !== undefined && rows.live.has(target) ? [{ wire, target }] : [],
  );
}
