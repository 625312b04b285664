import type { Part } from '../../../src/types.ts';
import { hasIdempotency } from '../../_shared/idempotency/has-idempotency.ts';

const files = ['models/idempotency-key', 'repositories/idempotency-repository'];

/** Remembers what a POST with an Idempotency-Key has answered. */
export const typescriptIdempotency: Part = {
  id: 'typescript/idempotency',
  axis: 'feature',
  choices: ['idempotency'],
  after: ['typescript/core', 'typescript/database-sql'],
  omits: (spec) => (hasIdempotency(spec) ? [] : files.map((file) => `src/${file}.ts`)),
};
