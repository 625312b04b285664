import { expect, test } from 'vitest';
import { toBytea } from '../../../src/repositories/to-bytea.ts';

test('base64 becomes bytes, and what is absent stays absent', () => {
  expect(toBytea('AAEC')).toEqual(Buffer.from([0, 1, 2]));
  expect([toBytea(null), toBytea(undefined)]).toEqual([null, undefined]);
});
