import type { Field } from '../../types.ts';

/** The legal range of a date or datetime in milliseconds, of a time in seconds. */
export function momentBounds(field: Field): { min: number; max: number } {
  if (field.type === 'time') {
    return { min: secondsOf(String(field.min ?? '00:00:00')), max: secondsOf(String(field.max ?? '23:59:59')) };
  }
  return {
    min: Date.parse(String(field.min ?? '0001-01-01T00:00:00.000Z')),
    max: Date.parse(String(field.max ?? (field.type === 'date' ? '9999-12-31' : '9999-12-31T23:59:59.999Z'))),
  };
}

/** `HH:MM:SS` as seconds since midnight. */
function secondsOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** Writes a position in the range of a date, time or datetime field in wire form. */
export function momentText(field: Field, position: number): string {
  if (field.type === 'time') return new Date(position * 1000).toISOString().slice(11, 19);
  const text = new Date(position).toISOString();
  return field.type === 'date' ? text.slice(0, 10) : text;
}
