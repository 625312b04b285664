import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseSpec } from '../../../src/spec/parse-spec.ts';
import { resolve } from '../../../src/spec/resolve.ts';
import type { Field, Json } from '../../../src/types.ts';
import { stacks } from '../../../templates/index.ts';
import { fieldSchema } from '../../../templates/typescript/resource-views/field-schema.ts';
import { sampleValues } from '../../../templates/_shared/samples/sample-values.ts';
import { wrongValue } from '../../../templates/_shared/samples/wrong-value.ts';
import { valueBeyond } from '../../../templates/typescript/resource-views/wrong-values.ts';
import { flatChain } from '../../../templates/typescript/print/chain.ts';

type Schema = Readonly<{ safeParse(value: unknown): Readonly<{ success: boolean; data?: unknown }> }>;

const builders: Record<string, unknown> = {};

/** The schemas of generated backends themselves judge the values. */
beforeAll(async () => {
  const names = [
    ...['bigint', 'bytes', 'date', 'datetime', 'decimal', 'email', 'float', 'integer', 'json', 'list', 'money'],
    ...['phone', 'references', 'text', 'time', 'url', 'uuid'],
  ];
  for (const name of names) {
    const file = new URL(`../../../templates/typescript/core/files/src/validators/fields/${name}.ts`, import.meta.url);
    const module = (await import(file.href)) as Record<string, unknown>;
    builders[name] = module[name];
  }
  builders['z'] = (await import('zod')).z;
});

const cases = ['catalog', 'every-type', 'hostile', 'relations'].flatMap((example) => {
  const text = readFileSync(new URL(`../../../examples/${example}.yaml`, import.meta.url), 'utf8');
  const parsed = parseSpec(text, example);
  const { resources } = resolve(parsed.requirements, { stacks, locate: parsed.locate });
  return resources.flatMap((resource) =>
    resource.fields
      .filter(({ type }) => type !== 'ref')
      .map((field) => ({ resource, field, at: `${example} ${resource.name}.${field.name}` })),
  );
});

function schemaOf({ resource, field }: (typeof cases)[number]): Schema {
  const { base } = fieldSchema({ ...field, required: true }, resource);
  const patterns = Object.fromEntries(
    resource.fields.map(({ name, pattern }) => [name, pattern === undefined ? undefined : new RegExp(pattern, 'u')]),
  );
  const code = typeof base === 'string' ? base : flatChain({ base, calls: [] });
  const labels = code.match(/\w+Labels/)?.[0] ?? 'noLabels';
  const scope = { ...builders, patterns, [labels]: field.values };
  return run(code, scope) as Schema;
}

function run(code: string, scope: Record<string, unknown>): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  return (new Function(...Object.keys(scope), `return ${code}`) as (...values: unknown[]) => unknown)(
    ...Object.values(scope),
  );
}

describe('for every field of the examples', () => {
  test.each(cases)('$at: samples are valid, canonical and distinct', (one) => {
    const values = sampleValues(one.field, 6);
    const schema = schemaOf(one);
    expect(values.length).toBeGreaterThan(0);
    expect(new Set(values.map((value) => JSON.stringify(value))).size).toBe(values.length);
    for (const value of values) expect(schema.safeParse(value)).toMatchObject({ success: true, data: value });
  });

  test.each(cases)('$at: wrong values are refused', (one) => {
    const schema = schemaOf(one);
    const wrong = wrongValue(one.field);
    if (wrong !== undefined) expect(schema.safeParse(wrong).success).toBe(false);
    const beyond = valueBeyond(one.field);
    if (beyond !== undefined) expect(schema.safeParse(run(`(${beyond})`, {})).success).toBe(false);
  });
});

describe('samples ascend', () => {
  function field(changes: Partial<Field>): Field {
    const { min: _min, max: _max, ...plain } = cases[0]?.field as Field;
    return { ...plain, ...changes };
  }

  test.each<[string, Field, readonly Json[]]>([
    ['short texts', field({ type: 'string', max: 1 }), ['a', 'b', 'c']],
    ['long texts', field({ type: 'string', min: 7, max: 8 }), ['alphaal', 'bravobr', 'charlie']],
    ['short addresses', field({ type: 'email', max: 8 }), ['a@b.co', 'b@b.co', 'c@b.co']],
    ['a narrow float', field({ type: 'float', min: 0, max: 0.25 }), [0, 0.03125, 0.0625]],
    ['a decimal below one', field({ type: 'decimal', precision: 2, scale: 2, min: '0.50' }), ['0.50', '0.51', '0.52']],
    ['a time near midnight', field({ type: 'time', min: '23:59:58' }), ['23:59:58', '23:59:59']],
    ['a date at the end', field({ type: 'date', min: '9999-12-30' }), ['9999-12-30', '9999-12-31']],
    [
      'a list that wants three',
      field({ type: 'boolean', list: true, min: 3 }),
      [Array(3).fill(false), Array(3).fill(true)],
    ],
    ['a list of nothing', field({ type: 'boolean', list: true, max: 0 }), [[]]],
  ])('%s', (_what, one, expected) => {
    expect(sampleValues(one, 3)).toEqual(expected);
  });
});
