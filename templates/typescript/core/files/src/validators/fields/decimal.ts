import { z } from 'zod';

/** An exact decimal as a string with up to `scale` decimals, returned in the column's canonical scale. */
export function decimal(precision: number, scale: number, limits: { min?: string; max?: string } = {}) {
  const { min, max } = limits;
  return z
    .string()
    .regex(pattern(precision, scale), {
      error: `must be a decimal in a string: at most ${String(precision)} digits, ${String(scale)} of them decimals`,
      abort: true,
    })
    .refine((value) => min === undefined || scaled(value, scale) >= scaled(min, scale), {
      error: `must be at least ${String(min)}`,
      params: { code: 'out_of_range' },
    })
    .refine((value) => max === undefined || scaled(value, scale) <= scaled(max, scale), {
      error: `must be at most ${String(max)}`,
      params: { code: 'out_of_range' },
    })
    .overwrite((value) => canonical(value, scale));
}

function pattern(precision: number, scale: number): RegExp {
  const whole = precision > scale ? `(0|[1-9]\\d{0,${String(precision - scale - 1)}})` : '0';
  const fraction = scale > 0 ? `(\\.\\d{1,${String(scale)}})?` : '';
  // eslint-disable-next-line security/detect-non-literal-regexp -- two numbers of the schema, and no input
  return new RegExp(`^-?${whole}${fraction}$`);
}

/** The value as a whole number of its smallest unit. */
function scaled(value: string, scale: number): bigint {
  const [whole = '0', fraction = ''] = value.split('.');
  return BigInt(whole + fraction.padEnd(scale, '0'));
}

function canonical(value: string, scale: number): string {
  const units = scaled(value, scale);
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
