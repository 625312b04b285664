import type { ErrorDetail } from './api-error.ts';

/** A detail about one member of the body. */
export function bodyDetail(field: string, code: string, message: string): ErrorDetail {
  return { in: 'body', pointer: `#/${field}`, field, code, message };
}
