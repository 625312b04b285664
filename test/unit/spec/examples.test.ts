import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../src/package-root.ts';
import type { FieldType, Spec } from '../../../src/types.ts';
import { fieldTypes } from '../../../src/spec/field-types.ts';
import { fieldFlags } from '../../../src/spec/schema/field.ts';
import { stacks } from '../../../templates/index.ts';
import { resolveText } from './resolve-text.ts';
import { publicExpress } from './stack-fixture.ts';

const text = (name: string): string => readFileSync(join(packageRoot, 'examples', `${name}.yaml`), 'utf8');
const quiet = ['catalog', 'every-type', 'hostile', 'relations'];
const shared = join(packageRoot, '..', 'shared', 'examples', 'work-orders.yaml');

describe('the examples', () => {
  it.each(quiet)('%s is legal, available and gives no notice', (name) => {
    expect(resolveText(text(name), stacks).notices).toEqual([]);
    expect(resolveText(text(name), [publicExpress]).notices).toEqual([]);
  });

  it('work-orders is legal, available and gives no notice', () => {
    expect(resolveText(text('work-orders'), stacks).notices).toEqual([]);
  });

  it('minimal has no resources and leaves everything to defaults', () => {
    expect(resolveText(text('minimal'), stacks).resources).toEqual([]);
  });

  it.runIf(existsSync(shared))("work-orders is the guideline's own request, byte for byte", () => {
    expect(readFileSync(shared, 'utf8')).toBe(text('work-orders'));
  });

  it('catalog seeds at least five rows of each resource', () => {
    expect(resolveText(text('catalog')).resources.map(({ seed }) => seed.length >= 5)).toEqual([true, true]);
  });

  it('every-type has every type that needs no upload, alone and as a list', () => {
    const fields = fieldsOf(resolveText(text('every-type')));
    const types = (Object.keys(fieldTypes) as FieldType[]).filter((type) => type !== 'file').sort();
    for (const list of [false, true]) {
      const found = new Set(fields.filter((field) => field.list === list).map(({ type }) => type));
      expect([...found].sort()).toEqual(types);
    }
  });

  it('every-type has every flag that needs neither users nor keys', () => {
    const fields = fieldsOf(resolveText(text('every-type')));
    const unused = fieldFlags.filter((flag) => !fields.some((field) => field[flag]));
    expect(unused).toEqual(['private', 'encrypted']);
  });

  it('hostile has the names that are reserved somewhere', () => {
    const { resources } = resolveText(text('hostile'));
    expect(resources.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Order',
        'Group',
        'Class',
        'Module',
        'Package',
        'Object',
        'Data',
        'Series',
        'Person',
        'Category',
        'Status',
      ]),
    );
    const names = resources.flatMap(({ fields }) => fields.map(({ name }) => name));
    const reserved = `type class default order from select end self async in is match fn func lambda nil None object references index key value desc`;
    expect(reserved.split(' ').filter((name) => !names.includes(name))).toEqual([]);
  });

  it('hostile keeps what it means to say', () => {
    const { description, resources } = resolveText(text('hostile'));
    for (const mark of ['<%', '${', '#{', '{{', '*/', '-->', '🙈', '"', "'", '`', '\\'])
      expect(description).toContain(mark);
    const label = resources.flatMap(({ fields }) => fields).find(({ name }) => name === 'function')?.values;
    expect(label).toEqual([
      'if',
      'else',
      "it's",
      'say "hi"',
      'back\\slash',
      'two\nlines',
      '<%',
      '${x}',
      '#{x}',
      '{{x}}',
      '*/',
      '-->',
      '🙈',
    ]);
  });
});

function fieldsOf(spec: Spec): Spec['resources'][number]['fields'] {
  return spec.resources.flatMap(({ fields }) => fields);
}
