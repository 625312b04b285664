import { z } from 'zod';
import { fileTargets } from '../config/file-targets.ts';
import { text } from './fields/text.ts';
import { uuid } from './fields/uuid.ts';

/** The member that a file is uploaded for. */
export const fileTarget = z.enum([...fileTargets.keys()]);

/** What a client promises about a file whose bytes it sends to the storage itself. */
export const filePromise = z.strictObject({
  target: fileTarget,
  filename: text({ min: 1, max: 1000 }),
  content_type: z.string().regex(/^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/),
  size: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export type FilePromise = z.infer<typeof filePromise>;

/** Where and how to send the bytes. */
export const fileOffer = z.strictObject({
  file_id: uuid(),
  method: z.literal('PUT'),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  expires_in: z.int(),
});

export type FileOffer = z.infer<typeof fileOffer>;
