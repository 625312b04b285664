import fc from 'fast-check';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { Code, printMember } from '../../../templates/typescript/print/print-value.ts';
import { printObject } from '../../../templates/typescript/print/print-object.ts';
import type { Json } from '../../../src/types.ts';

const options = { parser: 'typescript', printWidth: 120, singleQuote: true } as const;

const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,62}$/);
const scalar = fc.oneof(fc.string({ maxLength: 90 }), fc.integer(), fc.boolean(), fc.constant(null));
const flat = fc.dictionary(name, scalar, { maxKeys: 4 });
const value: fc.Arbitrary<Json> = fc.oneof(
  scalar,
  fc.array(fc.integer(), { maxLength: 60 }),
  fc.array(fc.string({ maxLength: 40 }), { maxLength: 8 }),
  fc.array(flat, { maxLength: 3 }),
  flat,
);

test('a member is laid out as prettier does', async () => {
  await fc.assert(
    fc.asyncProperty(name, value, async (key, member) => {
      const text = `const value = {\n${printMember('  ', key, member)}\n};\n`;
      expect(await format(text, options)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('an object as the last argument of a call is laid out as prettier does', async () => {
  await fc.assert(
    fc.asyncProperty(
      name,
      fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key, maxLength: 3 }),
      async (callee, members) => {
        const text = `${printObject('', `await call_${callee}(api, `, members, ');')}\n`;
        expect(await format(text, options)).toBe(text);
      },
    ),
    { numRuns: 300 },
  );
});

test('the arguments of a call in a member get lines of their own when they do not fit', async () => {
  const call = new Code('Array.from', ['{ length: 101 }', "() => 'https://example.com/alpha/bravo/charlie/delta'"]);
  const text = `const value = {\n${printMember('  ', 'a_name_that_is_long_enough_to_leave_no_room_for_it', call)}\n};\n`;
  expect(text.split('\n')).toHaveLength(7);
  expect(await format(text, options)).toBe(text);
});
