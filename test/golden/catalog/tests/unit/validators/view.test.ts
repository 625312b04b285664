import { describe, expect, test } from 'vitest';
import type { ViewDefinition } from '../../../src/validators/list-definition.ts';
import { readView, viewParameters } from '../../../src/validators/view.ts';

const definition: ViewDefinition = {
  members: ['id', 'name', 'size', 'owner', 'box'],
  includes: { owner: 'Person', box: 'Box' },
};

const read = (parameters: Record<string, string>) => readView(new Map(Object.entries(parameters)), definition);

describe('what an answer is asked to hold', () => {
  test('is everything unless said', () => {
    expect(read({})).toEqual({});
  });

  test('is what was named, once, and the id', () => {
    expect(read({ fields: 'size,name,size' })).toEqual({ fields: new Set(['id', 'size', 'name']) });
  });

  test.each([
    ['', ['""']],
    ['name,', ['""']],
    ['Name,size,toString,Name', ['"Name"', '"toString"']],
  ])('cannot be %j', (fields, names) => {
    const details = names.map((name) => {
      return { in: 'query', field: 'fields', code: 'unknown', message: `${name} is not a member here` };
    });
    expect(() => read({ fields })).toThrow(expect.objectContaining({ code: 'VALIDATION_ERROR', details }) as Error);
  });

  test('includes the objects that were named, and shows them', () => {
    expect(read({ include: 'owner,box,owner' })).toEqual({ include: ['owner', 'box'] });
    expect(read({ fields: 'name', include: 'owner' })).toEqual({
      fields: new Set(['id', 'name', 'owner']),
      include: ['owner'],
    });
  });

  test.each([
    ['name', 'unknown'],
    ['', 'unknown'],
    ['owner.box', 'unknown'],
    ['box,box,box,box,box,box', 'too_many'],
  ])('cannot include %j', (include, code) => {
    const details = [{ in: 'query', field: 'include', code, message: expect.any(String) as string }];
    const refusal = expect.objectContaining({ code: 'VALIDATION_ERROR', details }) as Error;
    expect(() => read({ include })).toThrow(refusal);
  });

  test('has parameters only where there is something to choose from', () => {
    expect(viewParameters(definition)).toEqual(['fields', 'include']);
    expect(viewParameters({ members: ['id'] })).toEqual(['fields']);
    expect(viewParameters(undefined)).toEqual([]);
  });
});
