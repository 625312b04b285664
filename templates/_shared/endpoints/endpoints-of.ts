import type { Operation, Resource, Spec } from '../../../src/types.ts';
import { ownResources } from '../resources/own-resources.ts';
import { accountEndpoints } from './account-endpoints.ts';
import { fileEndpoints } from './file-endpoints.ts';

/** What of a spec says which routes there are. */
export type RoutedSpec = Pick<Spec, 'authentication' | 'authorization' | 'choices' | 'resources'>;

/** One route of the API. */
export type Endpoint = Readonly<{
  method: string;
  /** Below the base path unless it is absolute to the server, as the probes are. */
  path: string;
  purpose: string;
  /** Who may call it: words of the spec's `access`, or `public`. */
  who: readonly string[];
}>;

type Line = readonly [operation: Operation, method: string, path: string, purpose: string];

/** Every route of the API, in the order of the spec. */
export function endpointsOf(spec: RoutedSpec): readonly Endpoint[] {
  return [
    ...accountEndpoints(spec),
    ...fileEndpoints(spec),
    ...ownResources(spec).flatMap((resource) => [...own(resource), ...nested(spec, resource)]),
  ];
}

function own({ names, operations, access }: Resource): readonly Endpoint[] {
  const all = `/${names.path}`;
  const one = `${all}/{id}`;
  const lines: readonly Line[] = [
    ['list', 'GET', all, `List ${names.wordsPlural}`],
    ['create', 'POST', all, `Create one of the ${names.wordsPlural}`],
    ['get', 'GET', one, `Read one of the ${names.wordsPlural}`],
    ['replace', 'PUT', one, `Replace one of the ${names.wordsPlural}`],
    ['update', 'PATCH', one, `Change one of the ${names.wordsPlural}`],
    ['delete', 'DELETE', one, `Delete one of the ${names.wordsPlural}`],
    ['restore', 'POST', `${one}/restore`, `Bring back one of the deleted ${names.wordsPlural}`],
  ];
  return lines
    .filter(([operation]) => operations.includes(operation))
    .map(([operation, method, path, purpose]) => ({ method, path, purpose, who: access[operation] }));
}

function nested(
  { resources }: RoutedSpec,
  { names, nested: lists, operations, access }: Resource,
): readonly Endpoint[] {
  return lists.flatMap(({ owner, path: segment, from }) => {
    const above = resources.find(({ name }) => name === owner)?.names;
    if (!above) return [];
    const path = `/${above.path}/{id}/${segment}`;
    const lines: readonly Line[] = [
      ['list', 'GET', path, `List the ${names.wordsPlural} of one of the ${above.wordsPlural}`],
      ['create', 'POST', path, `Create one of the ${names.wordsPlural} below one of the ${above.wordsPlural}`],
    ];
    return lines
      .filter(([operation]) => operations.includes(operation) && (operation === 'list' || from === 'parent'))
      .map(([operation, method, at, purpose]) => ({ method, path: at, purpose, who: access[operation] }));
  });
}
