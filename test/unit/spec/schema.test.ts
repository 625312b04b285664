import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { choices } from '../../../src/catalog/index.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { jsonSchema } from '../../../src/spec/json-schema.ts';
import type { BackendRequirements } from '../../../src/spec/requirements.ts';
import { specMembers } from '../../../src/spec/schema.ts';
import { specFields } from '../../../src/spec/spec-fields.ts';

/** Fails to compile when the type and the list disagree about a top-level key. */
const sameKeys: Record<keyof BackendRequirements, true> = Object.fromEntries(
  Object.keys(specMembers).map((key) => [key, true]),
) as Record<keyof typeof specMembers, true>;

const exampleNames = ['catalog', 'every-type', 'hostile', 'minimal', 'relations', 'work-orders'];

describe('the published JSON Schema', () => {
  const schema = jsonSchema();
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

  it('is what the schema list says', () => {
    const published = readFileSync(join(packageRoot, 'schema', 'backend.schema.json'), 'utf8');
    expect(JSON.parse(published)).toEqual(schema);
  });

  it.each(exampleNames)('accepts the example %s', (name) => {
    const example: unknown = parse(readFileSync(join(packageRoot, 'examples', `${name}.yaml`), 'utf8'));
    expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    [{ name: 'x' }],
    [{ version: 2, name: 'x' }],
    [{ version: 1, name: 'X' }],
    [{ version: 1, name: 'x', stack: 'koa' }],
    [{ version: 1, name: 'x', nope: 1 }],
    [{ version: 1, name: 'x', features: ['nope'] }],
    [{ version: 1, name: 'x', authentication: { type: 'jwt' } }],
    [{ version: 1, name: 'x', resources: { thing: { fields: {} } } }],
    [{ version: 1, name: 'x', resources: { Thing: {} } }],
    [{ version: 1, name: 'x', resources: { Thing: { fields: { a: 'strng' } } } }],
    [{ version: 1, name: 'x', resources: { Thing: { fields: { a: { type: 'string', requird: true } } } } }],
  ])('refuses %j', (requirements) => {
    expect(validate(requirements)).toBe(false);
  });
});

describe('the schema list', () => {
  it('has the keys of the requirements', () => {
    expect(Object.keys(sameKeys)).toContain('resources');
  });

  it('gives every flag a name of its own and a help text that is a sentence', () => {
    expect(new Set(specFields.map(({ flag }) => flag)).size).toBe(specFields.length);
    expect(specFields.filter(({ help }) => !/^[A-Z].*\.$/.test(help))).toEqual([]);
  });

  it.each([
    '--name',
    '--stack',
    '--api-type',
    '--database-provider',
    '--performance-expected-rps',
    '--authentication-type',
  ])('has the flag %s', (flag) => {
    expect(specFields.map((field) => field.flag)).toContain(flag);
  });

  it('offers every choice of the catalogue that a person can write', () => {
    const offered = new Set(
      specFields.flatMap(({ path, values = [] }) => values.map((value) => `${path.join('.')} ${value}`)),
    );
    const writable = choices.flatMap(({ label, facts }) =>
      (facts['key'] ?? '')
        .split(' ')
        .filter(Boolean)
        .map((key) => `${key} ${label}`),
    );
    expect(writable.filter((value) => !offered.has(value))).toEqual([]);
  });

  it('has defaults among the values', () => {
    const wrong = specFields.filter(({ default: preset, values }) => {
      const said = preset === undefined || values === undefined ? [] : Array.isArray(preset) ? preset : [preset];
      return said.some((value) => !values?.includes(String(value)));
    });
    expect(wrong).toEqual([]);
  });
});
