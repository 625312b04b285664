import { expect, it } from 'vitest';
import { expectedRoutes } from '../../../../src/contract/model/expected-routes.ts';
import { makeField, makeResource, makeSpec } from '../fake/make-spec.ts';

it('derives flat and nested routes and leaves out what is not allowed', () => {
  const spec = makeSpec([
    makeResource('Shelf', [makeField('name', 'string')], { operations: ['list', 'get'] }),
    makeResource('Book', [makeField('shelf', 'ref', { target: 'Shelf' })], {
      nested: [
        { owner: 'Shelf', path: 'books', field: 'shelf', from: 'parent' },
        { owner: 'Shelf', path: 'volumes', field: 'shelf', from: 'inverse' },
      ],
    }),
    makeResource('Ghost', [], { operations: [] }),
  ]);
  const lines = expectedRoutes(spec).map(({ path, methods }) => `${path} ${Object.keys(methods).join(' ')}`);
  expect(lines).toEqual([
    '/api/v1/shelves GET',
    '/api/v1/shelves/{id} GET',
    '/api/v1/books GET POST',
    '/api/v1/books/{id} GET PUT PATCH DELETE',
    '/api/v1/shelves/{id}/books GET POST',
    '/api/v1/shelves/{id}/volumes GET',
  ]);
});
