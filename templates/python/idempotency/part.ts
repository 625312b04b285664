import type { Part } from '../../../src/types.ts';
import { hasIdempotency } from '../../_shared/idempotency/has-idempotency.ts';

const files = ['models/idempotency_key_model', 'repositories/idempotency_repository'];

/** Remembers what a POST with an Idempotency-Key has answered. */
export const pythonIdempotency: Part = {
  id: 'python/idempotency',
  axis: 'feature',
  choices: ['idempotency'],
  after: ['python/core', 'python/database-sql'],
  omits: (spec) => (hasIdempotency(spec) ? [] : files.map((file) => `app/${file}.py`)),
};
