import { resourceNames } from '../../../../src/naming/resource-names.ts';
import type { Field, Operation, Resource, Spec } from '../../../../src/types.ts';

/** A field with every flag off, named and typed. */
export function makeField(name: string, type: Field['type'], more: Partial<Field> = {}): Field {
  return {
    ...{ name, wire: name, column: type === 'ref' ? `${name}_id` : name, type, list: false },
    ...{ required: false, unique: false, search: false, filter: false, sort: false, index: false },
    ...{ private: false, readonly: false, writeonly: false, immutable: false, encrypted: false },
    ...(type === 'ref' && { onDelete: 'restrict' as const }),
    ...more,
  };
}

const usual: readonly Operation[] = ['list', 'get', 'create', 'update', 'replace', 'delete'];

/** A public resource with the usual operations. */
export function makeResource(name: string, fields: readonly Field[], more: Partial<Resource> = {}): Resource {
  const operations = more.operations ?? usual;
  return {
    ...{
      name,
      names: resourceNames(name),
      fields,
      operations,
      owner: [],
      indexes: [],
      unique: [],
      sort: [],
      nested: [],
      seed: [],
    },
    access: Object.fromEntries(
      [...usual, 'restore', 'bulk'].map((operation) => [operation, ['public']]),
    ) as unknown as Resource['access'],
    ...more,
  };
}

/** A spec without authentication that holds these resources. */
export function makeSpec(resources: readonly Resource[]): Spec {
  return {
    ...{ version: 1, name: 'fake', description: 'A fake', stack: 'express', language: 'typescript' },
    choices: { auth: [], feature: [], mail: [] } as unknown as Spec['choices'],
    api: { basePath: '/api/v1', versioning: 'url', case: 'snake', envelope: true },
    authentication: {
      providers: [],
      mfa: false,
      emailVerification: 'off',
      enumerationSafe: false,
      library: 'built-in',
    },
    authorization: { roles: { admin: '' }, default: 'admin' },
    performance: { expectedRPS: 100, maxLatencyMs: 200, caching: false },
    cache: { ttlSeconds: 300, cdn: false },
    rateLimit: { requests: 100, windowSeconds: 60, overrides: {} },
    tooling: { packageManager: 'npm', test: 'vitest' },
    ...{ kits: [], resources, notices: [] },
  };
}
