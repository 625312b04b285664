/** Every error code the API answers with: its HTTP status and its constant title. */
export const errorCatalogue = {
  MALFORMED_JSON: { status: 400, title: 'Malformed JSON' },
  VALIDATION_ERROR: { status: 400, title: 'Validation failed' },
  UNKNOWN_FIELD: { status: 400, title: 'Unknown field' },
  UNKNOWN_PARAMETER: { status: 400, title: 'Unknown parameter' },
  INVALID_SORT: { status: 400, title: 'Invalid sort' },
  INVALID_FILTER: { status: 400, title: 'Invalid filter' },
  INVALID_CURSOR: { status: 400, title: 'Invalid cursor' },
  OFFSET_TOO_DEEP: { status: 400, title: 'Offset too deep' },
  NOT_FOUND: { status: 404, title: 'Not found' },
  ROUTE_NOT_FOUND: { status: 404, title: 'Route not found' },
  METHOD_NOT_ALLOWED: { status: 405, title: 'Method not allowed' },
  CONFLICT: { status: 409, title: 'Conflict' },
  DUPLICATE: { status: 409, title: 'Duplicate' },
  IN_USE: { status: 409, title: 'In use' },
  PRECONDITION_FAILED: { status: 412, title: 'Precondition failed' },
  PAYLOAD_TOO_LARGE: { status: 413, title: 'Payload too large' },
  URI_TOO_LONG: { status: 414, title: 'URI too long' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'Unsupported media type' },
  REFERENCE_NOT_FOUND: { status: 422, title: 'Reference not found' },
  RATE_LIMITED: { status: 429, title: 'Too many requests' },
  INTERNAL_ERROR: { status: 500, title: 'Internal error' },
  DEPENDENCY_UNAVAILABLE: { status: 503, title: 'Dependency unavailable' },
  TIMEOUT: { status: 504, title: 'Timeout' },
} as const;

export type ErrorCode = keyof typeof errorCatalogue;

/** The path segment below `/problems/` that documents a code. */
export function problemSlug(code: ErrorCode): string {
  return code.toLowerCase().replaceAll('_', '-');
}
