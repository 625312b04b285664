import { expect, test } from 'vitest';
import { phone } from '../../../../src/validators/fields/phone.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

test('a telephone number has E.164 form', () => {
  expect(refusedValues(phone(), ['+1234567', '+4930123456', '+123456789012345'])).toEqual([]);
  const wrong = [1, '', '030 123456', '+0123456', '+123456', '+1234567890123456', '+49 30 1234'];
  expect(refusedValues(phone(), wrong)).toEqual(wrong);
});
