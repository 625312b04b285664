import type { Field } from '../../../src/types.ts';
import { spread } from './spread.ts';

const second = 1_000n;
const day = 86_400_000n;

/** Values of a date, time or datetime field, ascending. */
export function sampleMoments(field: Field, count: number): readonly string[] {
  const { type, min, max } = field;
  if (type === 'time') {
    const low = ofDay(min ?? '00:00:00');
    const high = ofDay(max ?? '23:59:59');
    const seconds = spread(low / second, high / second, 28_800n, 3_600n, count);
    return seconds.map((value) => new Date(Number(value * second)).toISOString().slice(11, 19));
  }
  if (type === 'date') {
    const days = spread(instant(min ?? '0001-01-01') / day, instant(max ?? '9999-12-31') / day, 19_737n, 1n, count);
    return days.map((value) => new Date(Number(value * day)).toISOString().slice(0, 10));
  }
  const low = instant(min ?? '0001-01-01T00:00:00Z');
  const high = instant(max ?? '9999-12-31T23:59:59.999Z');
  const instants = spread(low, high, instant('2024-01-15T08:00:00Z'), day, count);
  return instants.map((value) => new Date(Number(value)).toISOString());
}

/** Milliseconds since 1970. */
function instant(text: number | string): bigint {
  return BigInt(Date.parse(String(text)));
}

function ofDay(text: number | string): bigint {
  return instant(`1970-01-01T${String(text)}Z`);
}
