import { ApiError } from '../utils/api-error.ts';

// PostgreSQL error codes (Appendix A of its manual): class 08 and these mean that the server is not there for us.
const unavailable = new Set([
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '53300', // too_many_connections
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
]);
const lostConnection = /^(timeout exceeded when trying to connect|Connection terminated)/;

/** Turns a failure of the database itself into what the client is told; undefined for any other error. */
export function translateDatabaseError(error: unknown): ApiError | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = errorCode(error);
  if (code.startsWith('08') || unavailable.has(code) || lostConnection.test(error.message)) {
    return new ApiError('DEPENDENCY_UNAVAILABLE', 'The database is not available', { retryAfter: 5, cause: error });
  }
  if (code === '57014') return new ApiError('TIMEOUT', 'The database took too long', { cause: error });
  if (code === '40001' || code === '40P01') {
    return new ApiError('CONFLICT', 'Another request changed the same data; try again', { cause: error });
  }
  return undefined;
}

/** The code of a PostgreSQL or network error; empty when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
