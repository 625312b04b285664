import { describe, expect, test } from 'vitest';
import { categorySchema } from '../../src/models/category.ts';
import { collectionAt } from '../fixtures/collection.ts';
import { expectProblem } from '../fixtures/expect-problem.ts';
import { createCategory, fullCategoryInput, categoryInput } from '../fixtures/category-fixture.ts';
import { createProduct } from '../fixtures/product-fixture.ts';
import { overtaken } from '../fixtures/overtaken.ts';
import { useApi } from '../fixtures/test-api.ts';

const path = '/categories';
const missing = '0190b6c2-0000-7000-8000-ffffffffffff';
const api = await useApi();
const collection = collectionAt(api, path, categorySchema);

describe('creating a category', () => {
  test('stores every member', async () => {
    const input = fullCategoryInput();
    const created = await collection.create(input);
    expect(created).toMatchObject(input);
    expect(await collection.get(created.id)).toEqual(created);
  });

  test('gives what is left out its default', async () => {
    const input = categoryInput();
    const created = await collection.create(input);
    expect(created).toMatchObject({ description: null, position: 0 });
  });

  test('names every member that is missing', async () => {
    expectProblem(await api.post(path, {}), 'VALIDATION_ERROR', ['name', 'slug']);
  });

  test('names every member that is of the wrong type', async () => {
    const input = categoryInput();
    const wrong = { name: 1, slug: 1, description: 1, position: 'one' };
    const answer = await api.post(path, { ...input, ...wrong });
    expectProblem(answer, 'VALIDATION_ERROR', Object.keys(wrong));
  });

  test('names every member that is beyond its bounds', async () => {
    const input = categoryInput();
    const beyond = { name: 'x'.repeat(81), slug: '!', description: 'x'.repeat(2001), position: -1 };
    const answer = await api.post(path, { ...input, ...beyond });
    expectProblem(answer, 'VALIDATION_ERROR', Object.keys(beyond));
  });

  test('refuses members that it does not have or sets itself', async () => {
    const input = categoryInput();
    const more = { id: missing, version: 7, unheard_of: 1 };
    const answer = await api.post(path, { ...input, ...more });
    expectProblem(answer, 'UNKNOWN_FIELD', Object.keys(more));
  });

  test('refuses a second category with the same name', async () => {
    const same = { name: 'alpha' };
    await createCategory(api, same);
    const input = categoryInput(same);
    expectProblem(await api.post(path, input), 'DUPLICATE', ['name']);
  });

  test('refuses a second category with the same slug', async () => {
    const same = { slug: 'tools' };
    await createCategory(api, same);
    const input = categoryInput(same);
    expectProblem(await api.post(path, input), 'DUPLICATE', ['slug']);
  });
});

describe('reading a category', () => {
  test('answers 404 to an id that does not exist, and to what cannot be one', async () => {
    expectProblem(await api.get(`${path}/${missing}`), 'NOT_FOUND');
    expectProblem(await api.get(`${path}/not-an-id`), 'NOT_FOUND');
  });
});

describe('the list of categories', () => {
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
    const one = await createCategory(api);
    const two = await createCategory(api);
    const three = await createCategory(api);
    const { rows, pagination } = await collection.list({ sort: 'id', page: '2', per_page: '2' });
    expect(rows.map(({ id }) => id)).toEqual([three.id]);
    const numbers = { page: 2, per_page: 2, total: 3, total_pages: 2, has_next: false, has_prev: true };
    expect(pagination).toEqual(numbers);
    await collection.expectOrder([one, two, three], 'id');
    await collection.expectOrder([three, two, one], '-id');
  });

  test('filters by name', async () => {
    const one = await createCategory(api, { name: 'alpha' });
    const two = await createCategory(api, { name: 'bravo' });
    await collection.expectFound([one], { 'filter[name]': 'alpha' });
    await collection.expectFound([two], { 'filter[name][ne]': 'alpha' });
    await collection.expectFound([one, two], { 'filter[name][in]': 'alpha,bravo' });
    await collection.expectFound([two], { 'filter[name][nin]': 'alpha' });
    await collection.expectFound([two], { 'filter[name][contains]': 'RAVO' });
    await collection.expectFound([two], { 'filter[name][startsWith]': 'BRA' });
  });

  test('filters by slug', async () => {
    const one = await createCategory(api, { slug: '2' });
    await createCategory(api, { slug: 'tools' });
    await collection.expectFound([one], { 'filter[slug]': '2' });
  });

  test('searches in name', async () => {
    await createCategory(api, { name: 'alpha' });
    const two = await createCategory(api, { name: 'bravo' });
    await collection.expectFound([two], { q: 'BRAVO' });
  });

  test('sorts by name', async () => {
    const one = await createCategory(api, { name: 'alpha' });
    const two = await createCategory(api, { name: 'bravo' });
    await collection.expectOrder([one, two], 'name');
    await collection.expectOrder([two, one], '-name');
  });

  test('sorts by position', async () => {
    const one = await createCategory(api, { position: 1 });
    const two = await createCategory(api, { position: 2 });
    const none = await createCategory(api, { position: null });
    await collection.expectOrder([one, two, none], 'position');
    await collection.expectOrder([none, two, one], '-position');
  });
});

describe('what is shown of categories', () => {
  test('shows the members that are asked for, and the id', async () => {
    const row = await createCategory(api);
    const whole = await api.get(`${path}/${row.id}`);
    const part = await api.get(`${path}/${row.id}?fields=version`);
    expect(part.body).toHaveProperty('data', { id: row.id, version: 1 });
    expect(part.headers.get('etag')).not.toBe(whole.headers.get('etag'));
    const list = await api.get(`${path}?fields=version,id`);
    expect(list.body).toHaveProperty('data', [{ id: row.id, version: 1 }]);
  });

  test('refuses members that there are not', async () => {
    expectProblem(await api.get(`${path}/${missing}?fields=unheard_of`), 'VALIDATION_ERROR', ['fields']);
    expectProblem(await api.get(`${path}?fields=unheard_of`), 'VALIDATION_ERROR', ['fields']);
  });
});

describe('replacing a category', () => {
  test('resets what is left out', async () => {
    const full = fullCategoryInput();
    const before = await collection.create(full);
    const input = categoryInput();
    const after = await collection.replace(before.id, input);
    expect(after).toMatchObject({ description: null, position: 0 });
    expect(after.version).toBe(before.version + 1);
  });

  test('takes back what was read', async () => {
    const before = await createCategory(api);
    const after = await collection.replace(before.id, before);
    const { updated_at } = after;
    expect(after).toEqual({ ...before, updated_at, version: before.version + 1 });
  });

  test('refuses another value of what only the server sets', async () => {
    const before = await createCategory(api);
    const changed = { ...before, id: missing, version: 7 };
    const answer = await api.put(`${path}/${before.id}`, changed);
    expectProblem(answer, 'VALIDATION_ERROR', ['id', 'version']);
  });

  test('names every member that is missing', async () => {
    const answer = await api.put(`${path}/${missing}`, {});
    expectProblem(answer, 'VALIDATION_ERROR', ['name', 'slug']);
  });

  test('answers 404 to an id that does not exist', async () => {
    const input = categoryInput();
    expectProblem(await api.put(`${path}/${missing}`, input), 'NOT_FOUND');
  });
});

describe('changing a category', () => {
  test('changes the given members and nothing else', async () => {
    const before = await createCategory(api);
    const changes = { name: 'bravo' };
    const after = await collection.update(before.id, changes);
    const { updated_at } = after;
    expect(after).toEqual({ ...before, ...changes, updated_at, version: before.version + 1 });
    expect(await collection.get(before.id)).toEqual(after);
  });

  test('leaves everything as it is when nothing is given', async () => {
    const before = await createCategory(api);
    expect(await collection.update(before.id, {})).toEqual(before);
  });

  test('changes only a version that If-Match names', async () => {
    const row = await createCategory(api);
    const url = `${path}/${row.id}`;
    expectProblem(await api.patch(url, {}, { 'If-Match': '"other"' }), 'PRECONDITION_FAILED');
    expect((await api.patch(url, {}, { 'If-Match': '*' })).status).toBe(200);
  });

  test('answers 404 when the row goes away meanwhile', async () => {
    const row = await createCategory(api);
    const changes = { name: 'bravo' };
    const send = () => api.patch(`${path}/${row.id}`, changes);
    const answer = await overtaken(api, 'categories', row.id, send);
    expectProblem(answer, 'NOT_FOUND');
  });

  test('refuses what nobody can change', async () => {
    const before = await createCategory(api);
    const fixed = { id: missing, version: 7 };
    const answer = await api.patch(`${path}/${before.id}`, fixed);
    expectProblem(answer, 'UNKNOWN_FIELD', Object.keys(fixed));
  });

  test('does not clear what is required', async () => {
    const before = await createCategory(api);
    const cleared = { name: null, slug: null };
    const answer = await api.patch(`${path}/${before.id}`, cleared);
    expectProblem(answer, 'VALIDATION_ERROR', Object.keys(cleared));
  });

  test('clears a member with null', async () => {
    const before = await createCategory(api, { description: 'alpha' });
    const after = await collection.update(before.id, { description: null });
    expect(after.description).toBeNull();
  });

  test('answers 404 to an id that does not exist', async () => {
    expectProblem(await api.patch(`${path}/${missing}`, {}), 'NOT_FOUND');
    const changes = { name: 'bravo' };
    expectProblem(await api.patch(`${path}/${missing}`, changes), 'NOT_FOUND');
  });
});

describe('deleting a category', () => {
  test('removes a row once', async () => {
    const row = await createCategory(api);
    await collection.delete(row.id);
    expectProblem(await api.get(`${path}/${row.id}`), 'NOT_FOUND');
    expectProblem(await api.delete(`${path}/${row.id}`), 'NOT_FOUND');
  });

  test('removes only a version that If-Match names', async () => {
    const row = await createCategory(api);
    const url = `${path}/${row.id}`;
    expectProblem(await api.delete(url, { 'If-Match': '"other"' }), 'PRECONDITION_FAILED');
    const tag = (await api.get(url)).headers.get('etag') ?? '';
    expect((await api.delete(url, { 'If-Match': tag })).status).toBe(204);
  });

  test('answers 404 when the row goes away meanwhile', async () => {
    const row = await createCategory(api);
    const send = () => api.delete(`${path}/${row.id}`);
    const answer = await overtaken(api, 'categories', row.id, send);
    expectProblem(answer, 'NOT_FOUND');
  });

  test('is refused while a product refers to the row in category', async () => {
    const row = await createCategory(api);
    await createProduct(api, { category: row.id });
    expectProblem(await api.delete(`${path}/${row.id}`), 'IN_USE');
  });
});
