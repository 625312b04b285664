import { expect, test } from 'vitest';
import { money } from '../../../../src/validators/fields/money.ts';
import { refusedValues } from '../../../fixtures/refused-values.ts';

const euro = (amount: unknown) => ({ amount, currency: 'EUR' });

test('money is a whole number of minor units in a currency', () => {
  expect(refusedValues(money(), [euro(0), euro(-1), euro(Number.MAX_SAFE_INTEGER)])).toEqual([]);
  const wrong = [
    1,
    euro(1.5),
    euro('1'),
    euro(2 ** 53),
    { amount: 1, currency: 'eur' },
    { amount: 1 },
    { ...euro(1), x: 1 },
  ];
  expect(refusedValues(money(), wrong)).toEqual(wrong);
});

test('its bounds are those of the amount', () => {
  const schema = money({ min: 1, max: 3 });
  expect(refusedValues(schema, [euro(0), euro(1), euro(3), euro(4)])).toEqual([euro(0), euro(4)]);
});
