import { ApiError, notFound } from '../utils/api-error.ts';

/** Why a row was not restored: it is there and not deleted, or there is none. */
export function restoreRefusal(live: object | undefined): ApiError {
  return live === undefined ? notFound() : new ApiError('CONFLICT', 'It is not deleted');
}
