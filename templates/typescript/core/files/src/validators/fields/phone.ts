import { z } from 'zod';

/** A telephone number in E.164 form. */
export function phone() {
  return z.string().regex(/^\+[1-9]\d{6,14}$/, { error: 'must be a telephone number such as +4930123456' });
}
