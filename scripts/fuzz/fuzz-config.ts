import type { Resource, Spec } from '../../src/types.ts';

/** The rows that are there before a run: resource name -> ids. */
export type SeededRows = ReadonlyMap<string, readonly string[]>;

/** What a run needs to know. */
export type FuzzConfig = Readonly<{ spec: Spec; url: string; examples: number; rows: SeededRows }>;

/**
 * Writes `schemathesis.toml` (Schemathesis 4.32). Ids of rows that exist are drawn from dictionaries, because no
 * generator guesses a UUID. `positive_data_acceptance` is replaced by a check of hooks.py, which is stricter: it accepts codes,
 * not statuses.
 */
export function fuzzConfig({ spec, url, examples, rows }: FuzzConfig): string {
  const { basePath } = spec.api;
  const dictionary = (name: string): string => name.toLowerCase();
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
    ...[...rows].flatMap(([name, ids]) => [
      `[dictionaries.${dictionary(name)}]`,
      `values = [${ids.map((id) => `"${id}"`).join(', ')}]`,
    ]),
    ...spec.resources.flatMap((resource) => {
      const references = referencesOf(resource, rows).map(
        ({ wire, target }) => `"body.${wire}" = { dictionary = "${dictionary(target)}", probability = 0.8 }`,
      );
      const ids = rows.has(resource.name)
        ? [`"path.id" = { dictionary = "${dictionary(resource.name)}", probability = 0.5 }`]
        : [];
      const own = [...ids, ...references];
      return [
        ...(own.length > 0
          ? [
              '[[operations]]',
              `include-path-regex = "^${basePath}/${resource.names.path}(/|$)"`,
              '[operations.parameters]',
              ...own,
            ]
          : []),
      ];
    }),
    '',
  ].join('\n');
}

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
    type === 'ref' && !list && target !== undefined && rows.has(target) ? [{ wire, target }] : [],
  );
}
