import { z } from 'zod';
import { uuid } from './uuid.ts';

/** A file that was uploaded before, as a member is written: which one it is. */
export function file() {
  return z.strictObject({ id: uuid() });
}
