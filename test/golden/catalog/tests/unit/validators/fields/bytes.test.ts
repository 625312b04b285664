import { expect, test } from 'vitest';
import { bytes } from '../../../../src/validators/fields/bytes.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

test('bytes are base64', () => {
  expect(refusedValues(bytes(), ['', 'AAEC', '3q2+7w=='])).toEqual([]);
  const wrong = [1, 'AAE', 'not base64', '3q2-7w=='];
  expect(refusedValues(bytes(), wrong)).toEqual(wrong);
});

test('their bounds count bytes', () => {
  expect(refusedValues(bytes({ min: 2, max: 3 }), ['AA==', 'AAE=', 'AAEC', 'AAECAw=='])).toEqual(['AA==', 'AAECAw==']);
});

test('they come back in canonical form', () => {
  expect(bytes().parse('AB==')).toBe('AA==');
});
