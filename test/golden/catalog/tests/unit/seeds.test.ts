import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { categoryCreate } from '../../src/validators/category-validator.ts';
import { productCreate } from '../../src/validators/product-validator.ts';

interface SeedRow {
  id: string;
}

function readRows(name: string): SeedRow[] {
  return JSON.parse(readFileSync(new URL(`../../seeds/${name}.json`, import.meta.url), 'utf8')) as SeedRow[];
}

test('every example row of categories is valid', () => {
  const rows = readRows('categories');
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { id, ...row } of rows) expect(categoryCreate.safeParse(row).error, id).toBeUndefined();
});

test('every example row of products is valid', () => {
  const rows = readRows('products');
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { id, ...row } of rows) expect(productCreate.safeParse(row).error, id).toBeUndefined();
});
