import { expect, test } from 'vitest';
import { date } from '../../../../src/validators/fields/date.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

test('a date is a day of the calendar from year 1 on', () => {
  expect(refusedValues(date(), ['0001-01-01', '2024-02-29', '9999-12-31'])).toEqual([]);
  const wrong = [20240101, '', '2023-02-29', '2024-13-01', '0000-01-01', '24-01-01', '2024-01-01T00:00:00Z'];
  expect(refusedValues(date(), wrong)).toEqual(wrong);
});

test('its bounds are included', () => {
  const schema = date({ min: '2024-01-02', max: '2024-01-04' });
  expect(refusedValues(schema, ['2024-01-01', '2024-01-02', '2024-01-04', '2024-01-05'])).toEqual([
    '2024-01-01',
    '2024-01-05',
  ]);
});
