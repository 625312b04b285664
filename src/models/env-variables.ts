import type { Plan } from '../types.ts';
import { contributed } from './contributed.ts';
import { groupBy } from './group-by.ts';
import { unite } from './unite.ts';

/** One environment variable of the generated backend, as its files and documents show it. */
export type EnvVariable = Readonly<{
  name: string;
  description: string;
  group: string;
  /** A value that suits development: the URL of the development service, or the example. */
  development: string;
  /** The default in code; absent means that the backend refuses to start without it. */
  fallback?: string;
  secret: boolean;
}>;

/**
 * Every environment variable once, group by group in the order in which the groups first appear. A service's
 * connection is a variable too, also when no part describes it.
 */
export function envVariables(plan: Plan): readonly EnvVariable[] {
  const services = unite(contributed(plan, 'service'), ({ id }) => `service ${id}`);
  const urls = new Map(services.map(({ connection }) => [connection.name, connection.url]));
  const described = unite(contributed(plan, 'env'), ({ name }) => `environment variable ${name}`).map((given) => ({
    name: given.name,
    description: given.description,
    group: given.group,
    development: urls.get(given.name) ?? given.example,
    ...(given.fallback === undefined ? {} : { fallback: given.fallback }),
    secret: given.secret ?? false,
  }));
  const names = new Set(described.map(({ name }) => name));
  const connections = services
    .filter(({ connection }) => !names.has(connection.name))
    .map(({ id, connection }) => ({
      name: connection.name,
      description: `Connection to ${id}`,
      group: 'Services',
      development: connection.url,
      secret: false,
    }));
  return [...groupBy<EnvVariable>([...described, ...connections], ({ group }) => group).values()].flat();
}
