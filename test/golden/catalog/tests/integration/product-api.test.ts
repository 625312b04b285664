import { describe, expect, test } from 'vitest';
import { productSchema } from '../../src/models/product.ts';
import { collectionAt } from '../fixtures/collection.ts';
import { expectProblem } from '../fixtures/expect-problem.ts';
import { createCategory } from '../fixtures/category-fixture.ts';
import { createProduct, fullProductInput, productInput } from '../fixtures/product-fixture.ts';
import { overtaken } from '../fixtures/overtaken.ts';
import { useApi } from '../fixtures/test-api.ts';

const path = '/products';
const missing = '0190b6c2-0000-7000-8000-ffffffffffff';
const api = await useApi();
const collection = collectionAt(api, path, productSchema);

describe('creating a product', () => {
  test('stores every member', async () => {
    const input = await fullProductInput(api);
    const created = await collection.create(input);
    expect(created).toMatchObject(input);
    expect(await collection.get(created.id)).toEqual(created);
  });

  test('gives what is left out its default', async () => {
    const input = await productInput(api);
    const created = await collection.create(input);
    expect(created).toMatchObject({
      description: null,
      state: 'draft',
      stock: 0,
      tags: null,
      featured: false,
      released_on: null,
      attributes: null,
    });
  });

  test('names every member that is missing', async () => {
    expectProblem(await api.post(path, {}), 'VALIDATION_ERROR', ['sku', 'name', 'category', 'price']);
  });

  test('names every member that is of the wrong type', async () => {
    const input = await productInput(api);
    const wrong = {
      sku: 1,
      name: 1,
      description: 1,
      category: 'not a uuid',
      price: 'one',
      state: 0,
      stock: 'one',
      tags: 'not a list',
      featured: 'yes',
      released_on: 'yesterday',
    };
    const answer = await api.post(path, { ...input, ...wrong });
    expectProblem(answer, 'VALIDATION_ERROR', Object.keys(wrong));
  });

  test('names every member that is beyond its bounds', async () => {
    const input = await productInput(api);
    const beyond = {
      sku: '!',
      name: 'x'.repeat(201),
      description: 'x'.repeat(65_537),
      price: '-1',
      stock: -1,
      tags: Array.from({ length: 21 }, () => 'alpha'),
    };
    const answer = await api.post(path, { ...input, ...beyond });
    expectProblem(answer, 'VALIDATION_ERROR', Object.keys(beyond));
  });

  test('refuses members that it does not have or sets itself', async () => {
    const input = await productInput(api);
    const more = { id: missing, version: 7, unheard_of: 1 };
    const answer = await api.post(path, { ...input, ...more });
    expectProblem(answer, 'UNKNOWN_FIELD', Object.keys(more));
  });

  test('refuses a second product with the same sku', async () => {
    const same = { sku: 'TO-0001' };
    await createProduct(api, same);
    const input = await productInput(api, same);
    expectProblem(await api.post(path, input), 'DUPLICATE', ['sku']);
  });

  test('refuses a reference in category to a row that does not exist', async () => {
    const input = await productInput(api, { category: missing });
    expectProblem(await api.post(path, input), 'REFERENCE_NOT_FOUND', ['category']);
  });
});

describe('reading a product', () => {
  test('answers 404 to an id that does not exist, and to what cannot be one', async () => {
    expectProblem(await api.get(`${path}/${missing}`), 'NOT_FOUND');
    expectProblem(await api.get(`${path}/not-an-id`), 'NOT_FOUND');
  });
});

describe('the list of products', () => {
  test('is empty at first', async () => {
    const { rows, pagination } = await collection.list();
    expect(rows).toEqual([]);
    expect(pagination).toMatchObject({ page: 1, per_page: 20, total: 0, total_pages: 0, has_next: false });
    const { pagination: cursors } = await collection.list({ cursor: '' });
    expect(cursors).toEqual({ per_page: 20, next_cursor: null, prev_cursor: null, has_next: false });
  });

  test('refuses parameters, filters and sort keys that it does not have', async () => {
    expectProblem(await api.get(`${path}?unheard_of=1`), 'UNKNOWN_PARAMETER', ['unheard_of']);
    expectProblem(await api.get(`${path}?filter[unheard_of]=1`), 'INVALID_FILTER', ['filter[unheard_of]']);
    expectProblem(await api.get(`${path}?sort=unheard_of`), 'INVALID_SORT', ['sort']);
  });

  test('has pages, and goes from row to row by cursor', async () => {
    const one = await createProduct(api);
    const two = await createProduct(api);
    const three = await createProduct(api);
    const { rows, pagination } = await collection.list({ sort: 'id', page: '2', per_page: '2' });
    expect(rows.map(({ id }) => id)).toEqual([three.id]);
    const numbers = { page: 2, per_page: 2, total: 3, total_pages: 2, has_next: false, has_prev: true };
    expect(pagination).toEqual(numbers);
    await collection.expectOrder([one, two, three], 'id');
    await collection.expectOrder([three, two, one], '-id');
  });

  test('filters by sku', async () => {
    const one = await createProduct(api, { sku: 'BM-8720' });
    const two = await createProduct(api, { sku: 'TO-0001' });
    await collection.expectFound([one], { 'filter[sku]': 'BM-8720' });
    await collection.expectFound([two], { 'filter[sku][ne]': 'BM-8720' });
    await collection.expectFound([one, two], { 'filter[sku][in]': 'BM-8720,TO-0001' });
    await collection.expectFound([two], { 'filter[sku][nin]': 'BM-8720' });
    await collection.expectFound([two], { 'filter[sku][contains]': '-0001' });
    await collection.expectFound([two], { 'filter[sku][startsWith]': 'TO-0' });
  });

  test('filters by category', async () => {
    const first = await createCategory(api);
    const second = await createCategory(api);
    const one = await createProduct(api, { category: first.id });
    const two = await createProduct(api, { category: second.id });
    await collection.expectFound([one], { 'filter[category]': first.id });
    await collection.expectFound([two], { 'filter[category][ne]': first.id });
    await collection.expectFound([one, two], { 'filter[category][in]': `${first.id},${second.id}` });
    await collection.expectFound([two], { 'filter[category][nin]': first.id });
    await collection.expectFound([], { 'filter[category][isNull]': 'true' });
  });

  test('filters by price', async () => {
    const one = await createProduct(api, { price: '1.00' });
    const two = await createProduct(api, { price: '2.00' });
    await collection.expectFound([one], { 'filter[price]': '1.00' });
    await collection.expectFound([two], { 'filter[price][ne]': '1.00' });
    await collection.expectFound([one, two], { 'filter[price][in]': '1.00,2.00' });
    await collection.expectFound([two], { 'filter[price][nin]': '1.00' });
    await collection.expectFound([two], { 'filter[price][gt]': '1.00' });
    await collection.expectFound([one, two], { 'filter[price][gte]': '1.00' });
    await collection.expectFound([one], { 'filter[price][lt]': '2.00' });
    await collection.expectFound([one, two], { 'filter[price][lte]': '2.00' });
  });

  test('filters by state', async () => {
    const one = await createProduct(api, { state: 'draft' });
    const two = await createProduct(api, { state: 'active' });
    await collection.expectFound([one], { 'filter[state]': 'draft' });
    await collection.expectFound([two], { 'filter[state][ne]': 'draft' });
    await collection.expectFound([one, two], { 'filter[state][in]': 'draft,active' });
    await collection.expectFound([two], { 'filter[state][nin]': 'draft' });
  });

  test('filters by stock', async () => {
    const one = await createProduct(api, { stock: 1 });
    const two = await createProduct(api, { stock: 2 });
    await collection.expectFound([one], { 'filter[stock]': '1' });
    await collection.expectFound([two], { 'filter[stock][ne]': '1' });
    await collection.expectFound([one, two], { 'filter[stock][in]': '1,2' });
    await collection.expectFound([two], { 'filter[stock][nin]': '1' });
    await collection.expectFound([two], { 'filter[stock][gt]': '1' });
    await collection.expectFound([one, two], { 'filter[stock][gte]': '1' });
    await collection.expectFound([one], { 'filter[stock][lt]': '2' });
    await collection.expectFound([one, two], { 'filter[stock][lte]': '2' });
  });

  test('filters by tags', async () => {
    const one = await createProduct(api, { tags: ['alpha'] });
    const two = await createProduct(api, { tags: ['bravo'] });
    const none = await createProduct(api, { tags: null });
    await collection.expectFound([one], { 'filter[tags][has]': 'alpha' });
    await collection.expectFound([none], { 'filter[tags][isNull]': 'true' });
    await collection.expectFound([one, two], { 'filter[tags][isNull]': 'false' });
  });

  test('filters by featured', async () => {
    const one = await createProduct(api, { featured: false });
    const two = await createProduct(api, { featured: true });
    await collection.expectFound([one], { 'filter[featured]': 'false' });
    await collection.expectFound([two], { 'filter[featured][ne]': 'false' });
    await collection.expectFound([one, two], { 'filter[featured][in]': 'false,true' });
    await collection.expectFound([two], { 'filter[featured][nin]': 'false' });
  });

  test('filters by released_on', async () => {
    const one = await createProduct(api, { released_on: '2024-01-15' });
    const two = await createProduct(api, { released_on: '2024-01-16' });
    const none = await createProduct(api, { released_on: null });
    await collection.expectFound([one], { 'filter[released_on]': '2024-01-15' });
    await collection.expectFound([two, none], { 'filter[released_on][ne]': '2024-01-15' });
    await collection.expectFound([one, two], { 'filter[released_on][in]': '2024-01-15,2024-01-16' });
    await collection.expectFound([two, none], { 'filter[released_on][nin]': '2024-01-15' });
    await collection.expectFound([two], { 'filter[released_on][gt]': '2024-01-15' });
    await collection.expectFound([one, two], { 'filter[released_on][gte]': '2024-01-15' });
    await collection.expectFound([one], { 'filter[released_on][lt]': '2024-01-16' });
    await collection.expectFound([one, two], { 'filter[released_on][lte]': '2024-01-16' });
    await collection.expectFound([none], { 'filter[released_on][isNull]': 'true' });
    await collection.expectFound([one, two], { 'filter[released_on][isNull]': 'false' });
  });

  test('searches in name', async () => {
    await createProduct(api, { name: 'alpha' });
    const two = await createProduct(api, { name: 'bravo' });
    await collection.expectFound([two], { q: 'BRAVO' });
  });

  test('searches in description', async () => {
    await createProduct(api, { description: 'alpha' });
    const two = await createProduct(api, { description: 'bravo' });
    await collection.expectFound([two], { q: 'BRAVO' });
  });

  test('sorts by sku', async () => {
    const one = await createProduct(api, { sku: 'BM-8720' });
    const two = await createProduct(api, { sku: 'TO-0001' });
    await collection.expectOrder([one, two], 'sku');
    await collection.expectOrder([two, one], '-sku');
  });

  test('sorts by name', async () => {
    const one = await createProduct(api, { name: 'alpha' });
    const two = await createProduct(api, { name: 'bravo' });
    await collection.expectOrder([one, two], 'name');
    await collection.expectOrder([two, one], '-name');
  });

  test('sorts by price', async () => {
    const one = await createProduct(api, { price: '1.00' });
    const two = await createProduct(api, { price: '2.00' });
    await collection.expectOrder([one, two], 'price');
    await collection.expectOrder([two, one], '-price');
  });

  test('sorts by state', async () => {
    const one = await createProduct(api, { state: 'draft' });
    const two = await createProduct(api, { state: 'active' });
    await collection.expectOrder([one, two], 'state');
    await collection.expectOrder([two, one], '-state');
  });

  test('sorts by stock', async () => {
    const one = await createProduct(api, { stock: 1 });
    const two = await createProduct(api, { stock: 2 });
    await collection.expectOrder([one, two], 'stock');
    await collection.expectOrder([two, one], '-stock');
  });

  test('sorts by released_on', async () => {
    const one = await createProduct(api, { released_on: '2024-01-15' });
    const two = await createProduct(api, { released_on: '2024-01-16' });
    const none = await createProduct(api, { released_on: null });
    await collection.expectOrder([one, two, none], 'released_on');
    await collection.expectOrder([none, two, one], '-released_on');
  });
});

describe('what is shown of products', () => {
  test('shows the members that are asked for, and the id', async () => {
    const row = await createProduct(api);
    const whole = await api.get(`${path}/${row.id}`);
    const part = await api.get(`${path}/${row.id}?fields=version`);
    expect(part.body).toHaveProperty('data', { id: row.id, version: 1 });
    expect(part.headers.get('etag')).not.toBe(whole.headers.get('etag'));
    const list = await api.get(`${path}?fields=version,id`);
    expect(list.body).toHaveProperty('data', [{ id: row.id, version: 1 }]);
  });

  test('shows the object of category in place of its id', async () => {
    const other = await createCategory(api);
    const row = await createProduct(api, { category: other.id });
    const object: unknown = expect.objectContaining({ id: other.id });
    const one = await api.get(`${path}/${row.id}?include=category`);
    expect(one.body).toHaveProperty(['data', 'category'], object);
    const list = await api.get(`${path}?fields=id&include=category`);
    const shown = { id: row.id, category: object };
    expect(list.body).toHaveProperty('data', expect.arrayContaining([shown]) as unknown);
  });

  test('refuses members that there are not', async () => {
    expectProblem(await api.get(`${path}/${missing}?fields=unheard_of`), 'VALIDATION_ERROR', ['fields']);
    expectProblem(await api.get(`${path}?fields=unheard_of`), 'VALIDATION_ERROR', ['fields']);
    expectProblem(await api.get(`${path}/${missing}?include=unheard_of`), 'VALIDATION_ERROR', ['include']);
    expectProblem(await api.get(`${path}?include=unheard_of`), 'VALIDATION_ERROR', ['include']);
  });
});

describe('replacing a product', () => {
  test('resets what is left out', async () => {
    const full = await fullProductInput(api);
    const before = await collection.create(full);
    const input = await productInput(api);
    const after = await collection.replace(before.id, input);
    expect(after).toMatchObject({
      description: null,
      state: 'draft',
      stock: 0,
      tags: null,
      featured: false,
      released_on: null,
      attributes: null,
    });
    expect(after.version).toBe(before.version + 1);
  });

  test('takes back what was read', async () => {
    const before = await createProduct(api);
    const after = await collection.replace(before.id, before);
    const { updated_at } = after;
    expect(after).toEqual({ ...before, updated_at, version: before.version + 1 });
  });

  test('refuses another value of what only the server sets', async () => {
    const before = await createProduct(api);
    const changed = { ...before, id: missing, version: 7 };
    const answer = await api.put(`${path}/${before.id}`, changed);
    expectProblem(answer, 'VALIDATION_ERROR', ['id', 'version']);
  });

  test('names every member that is missing', async () => {
    const answer = await api.put(`${path}/${missing}`, {});
    expectProblem(answer, 'VALIDATION_ERROR', ['sku', 'name', 'category', 'price']);
  });

  test('answers 404 to an id that does not exist', async () => {
    const input = await productInput(api);
    expectProblem(await api.put(`${path}/${missing}`, input), 'NOT_FOUND');
  });
});

describe('changing a product', () => {
  test('changes the given members and nothing else', async () => {
    const before = await createProduct(api);
    const changes = { sku: 'BM-8720' };
    const after = await collection.update(before.id, changes);
    const { updated_at } = after;
    expect(after).toEqual({ ...before, ...changes, updated_at, version: before.version + 1 });
    expect(await collection.get(before.id)).toEqual(after);
  });

  test('leaves everything as it is when nothing is given', async () => {
    const before = await createProduct(api);
    expect(await collection.update(before.id, {})).toEqual(before);
  });

  test('changes only a version that If-Match names', async () => {
    const row = await createProduct(api);
    const url = `${path}/${row.id}`;
    expectProblem(await api.patch(url, {}, { 'If-Match': '"other"' }), 'PRECONDITION_FAILED');
    expect((await api.patch(url, {}, { 'If-Match': '*' })).status).toBe(200);
  });

  test('answers 404 when the row goes away meanwhile', async () => {
    const row = await createProduct(api);
    const changes = { sku: 'BM-8720' };
    const send = () => api.patch(`${path}/${row.id}`, changes);
    const answer = await overtaken(api, 'products', row.id, send);
    expectProblem(answer, 'NOT_FOUND');
  });

  test('refuses what nobody can change', async () => {
    const before = await createProduct(api);
    const fixed = { id: missing, version: 7 };
    const answer = await api.patch(`${path}/${before.id}`, fixed);
    expectProblem(answer, 'UNKNOWN_FIELD', Object.keys(fixed));
  });

  test('does not clear what is required', async () => {
    const before = await createProduct(api);
    const cleared = { sku: null, name: null, category: null, price: null, state: null, stock: null, featured: null };
    const answer = await api.patch(`${path}/${before.id}`, cleared);
    expectProblem(answer, 'VALIDATION_ERROR', Object.keys(cleared));
  });

  test('clears a member with null', async () => {
    const before = await createProduct(api, { description: 'alpha' });
    const after = await collection.update(before.id, { description: null });
    expect(after.description).toBeNull();
  });

  test('merges attributes', async () => {
    const before = await createProduct(api, { attributes: { kept: 1, gone: 2 } });
    const changes = { attributes: { gone: null, added: 3 } };
    const after = await collection.update(before.id, changes);
    expect(after.attributes).toEqual({ kept: 1, added: 3 });
    expectProblem(await api.patch(`${path}/${missing}`, changes), 'NOT_FOUND');
  });

  test('answers 404 to an id that does not exist', async () => {
    expectProblem(await api.patch(`${path}/${missing}`, {}), 'NOT_FOUND');
    const changes = { sku: 'BM-8720' };
    expectProblem(await api.patch(`${path}/${missing}`, changes), 'NOT_FOUND');
  });
});

describe('deleting a product', () => {
  test('removes a row once', async () => {
    const row = await createProduct(api);
    await collection.delete(row.id);
    expectProblem(await api.get(`${path}/${row.id}`), 'NOT_FOUND');
    expectProblem(await api.delete(`${path}/${row.id}`), 'NOT_FOUND');
  });

  test('removes only a version that If-Match names', async () => {
    const row = await createProduct(api);
    const url = `${path}/${row.id}`;
    expectProblem(await api.delete(url, { 'If-Match': '"other"' }), 'PRECONDITION_FAILED');
    const tag = (await api.get(url)).headers.get('etag') ?? '';
    expect((await api.delete(url, { 'If-Match': tag })).status).toBe(204);
  });

  test('answers 404 when the row goes away meanwhile', async () => {
    const row = await createProduct(api);
    const send = () => api.delete(`${path}/${row.id}`);
    const answer = await overtaken(api, 'products', row.id, send);
    expectProblem(answer, 'NOT_FOUND');
  });
});

describe('products below other rows', () => {
  test('lists those of one category below it as products', async () => {
    const owner = await createCategory(api);
    const mine = await createProduct(api, { category: owner.id });
    await createProduct(api);
    const below = `/categories/${owner.id}/products`;
    const nested = collectionAt(api, below, productSchema);
    await nested.expectFound([mine], {});
  });

  test('answers 404 to products below a category that does not exist', async () => {
    const below = `/categories/${missing}/products`;
    expectProblem(await api.get(below), 'NOT_FOUND');
  });
});
