import { expect, test } from 'vitest';
import { parseSpec } from '../../../src/spec/parse-spec.ts';
import { resolve } from '../../../src/spec/resolve.ts';
import { stacks } from '../../../templates/index.ts';
import { drawSequence } from '../../backends/differential/draw-sequence.ts';
import { firstDifference } from '../../backends/differential/first-difference.ts';
import { get } from '../../backends/differential/request.ts';
import { exampleText } from '../../fixtures/example-text.ts';

const drawn = (example: string, seed: number, count: number) =>
  drawSequence(example, resolve(parseSpec(exampleText(example), example).requirements, { stacks }), seed, count);

test('a seed draws the same requests again, another one others', () => {
  expect(drawn('catalog', 1, 100)).toEqual(drawn('catalog', 1, 100));
  expect(drawn('catalog', 2, 100)).not.toEqual(drawn('catalog', 1, 100));
});

test('of 600 requests about work orders some are of every operation, by everybody and by nobody', () => {
  const { requests } = drawn('work-orders', 1, 600);
  const kinds = new Set(requests.map(({ method, path }) => (path.endsWith('/restore') ? 'restore' : method)));
  expect([...kinds].toSorted()).toEqual(['DELETE', 'GET', 'PATCH', 'POST', 'PUT', 'restore']);
  const senders = new Set(requests.map(({ by }) => by ?? 'nobody'));
  expect([...senders].toSorted()).toEqual(['admin', 'manager', 'nobody', 'technician', 'viewer']);
});

test('the first difference is told with its request', () => {
  const requests = [get('/a'), get('/b'), get('/c')];
  const answers = (...statuses: number[]) => statuses.map((status) => ({ status, headers: {}, body: {} }));
  expect(firstDifference(requests, answers(200, 200, 200), answers(200, 200, 200))).toBeUndefined();
  const found = firstDifference(requests, answers(200, 200, 200), answers(200, 404, 400));
  expect(found).toMatchObject({ index: 1, request: { path: '/b' }, answers: [{ status: 200 }, { status: 404 }] });
  expect(firstDifference(requests, answers(200, 200, 200), answers(200))).toMatchObject({ index: 1 });
});
