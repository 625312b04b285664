import { z } from 'zod';
import { uuid } from './uuid.ts';

/** A file as members show it. */
export function attachment() {
  return z.strictObject({
    id: uuid(),
    name: z.string(),
    size: z.int(),
    content_type: z.string(),
    sha256: z.string(),
  });
}
