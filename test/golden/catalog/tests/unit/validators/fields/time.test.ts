import { expect, test } from 'vitest';
import { time } from '../../../../src/validators/fields/time.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

test('a time has hours, minutes and seconds', () => {
  expect(refusedValues(time(), ['00:00:00', '23:59:59'])).toEqual([]);
  const wrong = [0, '', '24:00:00', '12:60:00', '12:00:60', '12:00', '12:00:00.5', '12:00:00Z'];
  expect(refusedValues(time(), wrong)).toEqual(wrong);
});

test('its bounds are included', () => {
  const schema = time({ min: '08:00:00', max: '09:00:00' });
  expect(refusedValues(schema, ['07:59:59', '08:00:00', '09:00:00', '09:00:01'])).toEqual(['07:59:59', '09:00:01']);
});
