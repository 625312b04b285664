import { z } from 'zod';
import { uuid } from './uuid.ts';

/** A set of ids, at most 100, replaced as a whole. */
export function references(limits: { min?: number; max?: number } = {}) {
  return z
    .array(uuid())
    .min(limits.min ?? 0)
    .max(limits.max ?? 100)
    .refine((ids) => new Set(ids).size === ids.length, {
      error: 'must not repeat an id',
      when: ({ issues }) => issues.length === 0,
    })
    .meta({ uniqueItems: true });
}
