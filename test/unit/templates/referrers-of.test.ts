import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../src/types.ts';
import { referrersOf } from '../../../templates/_shared/resources/referrers-of.ts';
import { resourcesNamed } from '../../../templates/_shared/resources/resources-named.ts';

const resource = (name: string, ...targets: readonly string[]): Resource =>
  ({ name, fields: targets.map((target) => ({ target })) }) as unknown as Resource;

const [shop, order, line] = [resource('Shop', 'Shop'), resource('Order', 'Shop'), resource('Line', 'Order', 'Order')];
const spec = { resources: [shop, order, line] };
const names = (resources: readonly Resource[]): readonly string[] => resources.map(({ name }) => name);

describe('referrersOf', () => {
  it('names each resource that refers once, itself included, in the order of the spec', () => {
    expect(names(referrersOf(spec, shop))).toEqual(['Shop', 'Order']);
    expect(names(referrersOf(spec, order))).toEqual(['Line']);
    expect(names(referrersOf(spec, line))).toEqual([]);
  });
});

describe('resourcesNamed', () => {
  it('gives each resource once, in the order of the spec, and leaves out what is none', () => {
    expect(names(resourcesNamed(spec, ['Line', undefined, 'Shop', 'Line', 'Nothing']))).toEqual(['Shop', 'Line']);
  });
});
