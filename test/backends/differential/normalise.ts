import type { Exchange } from '../../../src/contract/http/exchange.ts';

/** What two backends must answer alike. */
export type Answer = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: unknown }>;

const compared = [
  ...['accept-ranges', 'allow', 'cache-control', 'content-disposition', 'content-range', 'content-security-policy'],
  ...['content-type', 'etag', 'idempotency-replayed', 'link', 'location', 'retry-after', 'www-authenticate'],
  ...['x-cache', 'x-content-type-options'],
];

/** The answer without what differs from run to run: ids by their order of appearance, times, cursors, tags, tokens, signed URLs. */
export function normalise(exchange: Exchange, ids: Map<string, string>): Answer {
  const plain = (text: string): string =>
    text
      .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
        const known = ids.get(id) ?? `id-${String(ids.size + 1)}`;
        ids.set(id, known);
        return known;
      })
      .replaceAll(/("(?:timestamp|(?:created|deleted|expires|last_used|updated)_at)":")\d[\dT:.-]+Z"/g, '$1a moment"')
      .replaceAll(/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, 'an access token')
      .replaceAll(/("refresh_token":")[\w-]{43}"/g, '$1a refresh token"')
      .replaceAll(/(cursor=|_cursor":")[\w-]{40,}/g, '$1a cursor')
      .replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'http://here')
      .replaceAll(/\/[\w-]{43}\?(X-Amz-[^"]+)/g, (_, query: string) => `/a key, ${bound(query)}`)
      .replaceAll(/(expires|signature)=[\w-]+/g, '$1=…')
      .replaceAll(/"[\w-]{12}-(\d+-[\w-]+)"/g, '"hash-$1"');
  const headers = compared.flatMap((name) => {
    const value = exchange.headers[name];
    return value === undefined
      ? []
      : [
          [
            name,
            plain(value)
              .replace(/; ?charset=utf-8$/i, '')
              // A name may stand in quotes or, when it is a token, without.
              .replace(/(filename=)"([\w.!#$&+^`|~-]+)"/, '$1$2')
              .replaceAll(/; +/g, ';'),
          ] as const,
        ];
  });
  const body: unknown = exchange.json === undefined ? plain(exchange.text) : JSON.parse(plain(exchange.text));
  return { status: exchange.status, headers: Object.fromEntries(headers), body: withoutWording(body) };
}

/** What a presigned URL binds; the rest of its query is the SDK's own. */
function bound(query: string): string {
  const said = new URLSearchParams(query);
  return `${String(said.get('X-Amz-Expires'))} s for ${String(said.get('X-Amz-SignedHeaders'))}`;
}

/** The wording of a detail, and the code of a rule of one validator, are a stack's own; its place is not. */
function withoutWording(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('error' in body)) return body;
  const { error, meta: _, ...rest } = body as { error: { code: string; details: readonly object[] }; meta: unknown };
  const details = error.details.map((detail) => {
    const { message: __, code: ___, ...place } = detail as Readonly<Record<string, unknown>>;
    return JSON.stringify(place);
  });
  return { ...rest, error: { ...error, details: [...new Set(details)].sort() } };
}
