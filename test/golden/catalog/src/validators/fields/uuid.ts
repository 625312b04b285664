import { z } from 'zod';

/** A UUID in its 36-character form, kept in lower case. */
export function uuid() {
  return z
    .guid()
    .overwrite((value) => value.toLowerCase())
    .meta({ format: 'uuid' });
}
