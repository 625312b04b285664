import { expect, it } from 'vitest';
import { patternText } from '../../../../src/contract/model/pattern-text.ts';
import { createRandom } from '../../../../src/contract/model/random.ts';

it.each([
  '^[A-Z]{3}-\\d{4}$',
  '^(red|green|blue)( light)?$',
  '^[^0-9 ]+$',
  '^\\w+@\\w+\\.com$',
  '[a-f0-9]{8}',
  '^(?:\\+|00)[1-9][0-9]{6,9}$',
  '^a.c$',
  '^[-+]?[0-9]+$',
  '^\\S{3,}$',
  '^[\\w.-]+$',
  '^é+$',
])('makes a text that matches %s', (pattern) => {
  const random = createRandom(3, pattern);
  for (let draw = 0; draw < 50; draw += 1)
    expect(patternText(pattern, 0, 60, random)).toMatch(new RegExp(pattern, 'u'));
});

it('keeps to the bounds of length', () => {
  const random = createRandom(3, 'bounds');
  for (let draw = 0; draw < 50; draw += 1) expect(patternText('^a+$', 3, 4, random)).toMatch(/^a{3,4}$/);
});

it('says undefined when nothing fits', () => {
  expect(patternText('^a{9}$', 0, 4, createRandom(1, 'x'))).toBeUndefined();
});
