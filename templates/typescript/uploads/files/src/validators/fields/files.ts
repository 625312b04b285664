import { z } from 'zod';
import { file } from './file.ts';

/** A set of uploaded files, at most 100, replaced as a whole. */
export function files(limits: { min?: number; max?: number } = {}) {
  return z
    .array(file())
    .min(limits.min ?? 0)
    .max(limits.max ?? 100)
    .refine((given) => new Set(given.map(({ id }) => id)).size === given.length, {
      error: 'must not repeat a file',
      when: ({ issues }) => issues.length === 0,
    })
    .meta({ uniqueItems: true });
}
