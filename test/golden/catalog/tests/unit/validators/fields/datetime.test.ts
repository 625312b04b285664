import { expect, test } from 'vitest';
import { datetime } from '../../../../src/validators/fields/datetime.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

test('a date-time comes back in UTC with milliseconds', () => {
  expect(datetime().parse('2024-02-29T01:30:00.5+01:30')).toBe('2024-02-29T00:00:00.500Z');
  expect(datetime().parse('2024-02-29t00:00:00z')).toBe('2024-02-29T00:00:00.000Z');
});

test('a date-time is an instant of RFC 3339 in the years 1 to 9999', () => {
  const wrong = [
    0,
    '',
    '2024-02-29',
    '2024-02-29 00:00:00Z',
    '2024-02-29T00:00:00',
    '2023-02-29T00:00:00Z',
    '2024-02-29T24:00:00Z',
    '2024-02-29T23:59:60Z',
    '2024-02-29T00:00:00+16:00',
    '9999-12-31T23:59:59-01:00',
  ];
  expect(refusedValues(datetime(), wrong)).toEqual(wrong);
});

test('its bounds are included', () => {
  const schema = datetime({ min: '2024-01-01T00:00:00.000Z', max: '2024-01-02T00:00:00.000Z' });
  expect(refusedValues(schema, ['2024-01-01T00:00:00Z', '2024-01-02T00:00:00Z'])).toEqual([]);
  const beyond = ['2023-12-31T23:59:59.999Z', '2024-01-01T00:00:00+00:01', '2024-01-02T00:00:00.001Z'];
  expect(refusedValues(schema, beyond)).toEqual(beyond);
});
