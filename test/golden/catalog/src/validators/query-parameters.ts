import { ApiError, invalid } from '../utils/api-error.ts';

/** The parameters of a request, decoded; a repeated or undecodable one is refused. */
export function readQueryParameters(url: string): Map<string, string> {
  const parameters = new Map<string, string>();
  const start = url.indexOf('?');
  const query = start === -1 ? '' : url.slice(start + 1);
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const separator = pair.indexOf('=');
    const name = decode(separator === -1 ? pair : pair.slice(0, separator));
    const value = decode(separator === -1 ? '' : pair.slice(separator + 1));
    if (parameters.has(name)) {
      throw invalid([{ in: 'query', field: name, code: 'repeated', message: 'must be given once' }]);
    }
    parameters.set(name, value);
  }
  return parameters;
}

/** Refuses every parameter that is not in `known`, all at once. */
export function refuseUnknown(parameters: ReadonlyMap<string, string>, known: (name: string) => boolean): void {
  const unknown = [...parameters.keys()].filter((name) => !known(name));
  if (unknown.length === 0) return;
  throw new ApiError('UNKNOWN_PARAMETER', `Unknown parameter: ${unknown.join(', ')}`, {
    details: unknown.map((name) => ({ in: 'query', field: name, code: 'unknown', message: 'is not a parameter here' })),
  });
}

function decode(text: string): string {
  try {
    const decoded = decodeURIComponent(text.replaceAll('+', ' '));
    if (!decoded.includes('\u0000')) return decoded;
  } catch {
    // Not UTF-8: refused below, like U+0000.
  }
  throw invalid([
    { in: 'query', code: 'invalid_characters', message: 'The query must be percent-encoded UTF-8 without U+0000' },
  ]);
}
