import type { ReadResult, ValueReader } from './read-result.ts';

/** A whole number that a JSON number holds exactly. */
export const readInteger: ValueReader = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value)
    ? { value: value + 0 }
    : { problem: 'must be a whole number within ±9007199254740991' };

/** A finite double. */
export const readFloat: ValueReader = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? { value: value + 0 } : { problem: 'must be a number' };

/** A whole number of 64 bits, as text. */
export const readBigint: ValueReader = (value) => {
  const text = numberText(value);
  if (text === undefined || !/^-?[0-9]+$/.test(text)) return { problem: 'must be a whole number' };
  const number = BigInt(text);
  return BigInt.asIntN(64, number) === number ? { value: String(number) } : { problem: 'must fit in 64 bits' };
};

/** A decimal of the field's precision and scale, as text with exactly `scale` digits after the point. */
export const readDecimal: ValueReader = (value, { precision = 38, scale = 0 }) => {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(numberText(value) ?? '') ?? [];
  if (whole === '') return { problem: 'must be a decimal number like 12.50' };
  const trimmed = fraction.replace(/0+$/, '');
  if (trimmed.length > scale) return { problem: `may have at most ${String(scale)} digits after the point` };
  const digits = whole.replace(/^0+(?=[0-9])/, '');
  if (digits !== '0' && digits.length > precision - scale) {
    return { problem: `may have at most ${String(precision - scale)} digits before the point` };
  }
  const text = scale === 0 ? digits : `${digits}.${trimmed.padEnd(scale, '0')}`;
  return { value: /[1-9]/.test(text) ? sign + text : text };
};

/** An amount in minor units with its ISO 4217 code: `{amount: 1250, currency: CHF}`. */
export const readMoney: ValueReader = (value): ReadResult => {
  const problem = 'must be like {amount: 1250, currency: EUR}: whole minor units and an ISO 4217 code';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { problem };
  const { amount, currency, ...others } = value as Readonly<Record<string, unknown>>;
  const known = typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) && Object.keys(others).length === 0;
  return known && Number.isSafeInteger(amount) ? { value: { amount: amount as number, currency } } : { problem };
};

/** A number's digits: a number in YAML is as good as its text, unless it needs an exponent. */
function numberText(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined;
}
