import { z } from 'zod';

/** A finite double-precision JSON number. */
export function float(limits: { min?: number; max?: number } = {}) {
  const schema = z.number();
  const bounded = limits.min === undefined ? schema : schema.min(limits.min);
  return limits.max === undefined ? bounded : bounded.max(limits.max);
}
