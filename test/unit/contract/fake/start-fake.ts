import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A fault that a fake server may have on purpose, each one that a check must find. */
export type Fault =
  | 'if-match ignored'
  | 'if-none-match ignored'
  | 'no process time'
  | 'extra member'
  | 'request id not echoed'
  | 'wrong error media type'
  | 'ignores accept'
  | 'no vary'
  | 'unknown code'
  | 'code with another status'
  | 'title changes'
  | 'allow incomplete'
  | 'unknown member accepted'
  | 'unknown parameter accepted'
  | 'any media type accepted'
  | 'malformed json is a 500'
  | 'malformed id is another 404'
  | 'location to nowhere'
  | 'patch replaces'
  | 'null for required accepted'
  | 'put merges'
  | 'per page uncapped'
  | 'deep page accepted'
  | 'has next on the full last page'
  | 'stale read'
  | 'route without 404'
  | 'nosniff missing'
  | 'numbers in text accepted'
  | 'hangs';

type Row = {
  id: string;
  created_at: string;
  updated_at: string;
  version: number;
  title: string;
  rank: number | null;
  body: string | null;
};

const problemTitles: Readonly<Record<string, string>> = { NOT_FOUND: 'Not found', ROUTE_NOT_FOUND: 'No such route' };

class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: readonly object[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    details: readonly object[] = [],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.details = details;
    this.headers = headers;
  }
}

function uuidV7(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const detail = (field: string, code: string) => ({ in: 'body', pointer: `#/${field}`, field, code, message: code });

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}

const cached = { 'cache-control': 'private, no-cache', vary: 'Origin' };

/** The items of a list of entity tags, as far as the checks write them. */
const tagsIn = (header: string | undefined): string[] => (header ?? '').match(/(?:W\/)?"[^"]*"|\*/g) ?? [];

/** A small in-memory backend that obeys the contract for `fakeSpec`, but for one fault. */
export async function startFake(fault?: Fault, listenOn = 0): Promise<{ url: string; stop: () => Promise<void> }> {
  const rows = new Map<string, Row>();
  const base = '/api/v1/notes';

  function validated(text: string, before: Row | undefined, partial: boolean): Pick<Row, 'title' | 'rank' | 'body'> {
    let sent: unknown;
    try {
      sent = JSON.parse(text);
    } catch {
      throw fault === 'malformed json is a 500'
        ? new Refusal(500, 'INTERNAL_ERROR')
        : new Refusal(400, 'MALFORMED_JSON');
    }
    if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw new Refusal(400, 'VALIDATION_ERROR');
    const members = sent as Record<string, unknown>;
    const unknown = Object.keys(members).filter((name) => !['title', 'rank', 'body'].includes(name));
    const refused = unknown.filter(
      (name) =>
        !['id', 'version', 'created_at', 'updated_at'].includes(name) ||
        partial ||
        members[name] !== before?.[name as keyof Row],
    );
    if (refused.length > 0 && fault !== 'unknown member accepted')
      throw new Refusal(
        400,
        'UNKNOWN_FIELD',
        refused.map((name) => detail(name, 'unknown_field')),
      );
    const details: object[] = [];
    const title = members['title'];
    const badTitle =
      title === null
        ? fault !== 'null for required accepted'
        : title === undefined
          ? !partial
          : typeof title !== 'string' || Array.from(title).length > 40;
    if (badTitle) details.push(detail('title', 'invalid'));
    const rank = members['rank'] ?? null;
    const badRank = rank !== null && !(Number.isInteger(rank) && (rank as number) >= 0 && (rank as number) <= 1000);
    if (badRank && !(fault === 'numbers in text accepted' && typeof rank === 'string'))
      details.push(detail('rank', 'invalid'));
    const body = members['body'] ?? null;
    if (body !== null && (typeof body !== 'string' || Array.from(body).length > 65_536))
      details.push(detail('body', 'invalid'));
    if (details.length > 0) throw new Refusal(400, 'VALIDATION_ERROR', details);
    const merge = before && (partial ? fault !== 'patch replaces' : fault === 'put merges');
    const value = <T>(name: 'title' | 'rank' | 'body', made: T): T =>
      merge && !(name in members) ? (before[name] as T) : made;
    return {
      title: value('title', (title ?? before?.title ?? '') as string),
      rank: value('rank', rank as number | null),
      body: value('body', body as string | null),
    };
  }

  function list(query: URLSearchParams): object {
    for (const name of query.keys()) {
      if (!['page', 'per_page', 'sort', 'cursor'].includes(name) && fault !== 'unknown parameter accepted')
        throw new Refusal(400, name.startsWith('filter[') ? 'INVALID_FILTER' : 'UNKNOWN_PARAMETER');
      if (query.getAll(name).length > 1) throw new Refusal(400, 'VALIDATION_ERROR');
    }
    const number = (name: string, usual: number, most: number) => {
      const text = query.get(name);
      if (text === null) return usual;
      if (!/^[1-9]\d{0,9}$/.test(text) || Number(text) > most) throw new Refusal(400, 'VALIDATION_ERROR');
      return Number(text);
    };
    const page = number('page', 1, 1e9);
    const perPage = number('per_page', 20, fault === 'per page uncapped' ? 1e6 : 100);
    if (page * perPage > 10_000 && fault !== 'deep page accepted') throw new Refusal(400, 'OFFSET_TOO_DEEP');
    const all = [...rows.values()];
    const pages = Math.ceil(all.length / perPage);
    const more =
      fault === 'has next on the full last page' ? page * perPage <= all.length && all.length > 0 : page < pages;
    const data = all.slice((page - 1) * perPage, page * perPage);
    if (query.has('cursor'))
      return { data, pagination: { per_page: perPage, next_cursor: null, prev_cursor: null, has_next: false } };
    return {
      data,
      pagination: {
        page,
        per_page: perPage,
        total: all.length,
        total_pages: pages,
        has_next: more,
        has_prev: page > 1,
      },
    };
  }

  async function answer(
    request: IncomingMessage,
  ): Promise<{ status: number; body?: object; headers?: Record<string, string> }> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = url.pathname.replace(/(.)\/$/, '$1');
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
    const item = /^\/api\/v1\/notes\/([^/]+)$/.exec(path);
    const routes = item
      ? ['GET', 'PUT', 'PATCH', 'DELETE']
      : path === base
        ? ['GET', 'POST']
        : ['/health', '/ready', '/openapi.json'].includes(path) || path.startsWith('/problems/')
          ? ['GET']
          : undefined;
    if (!routes)
      throw fault === 'route without 404' ? new Refusal(400, 'VALIDATION_ERROR') : new Refusal(404, 'ROUTE_NOT_FOUND');
    const allow = { allow: [...routes, ...(fault === 'allow incomplete' ? [] : ['HEAD']), 'OPTIONS'].join(', ') };
    if (method === 'OPTIONS') return { status: 204, headers: allow };
    if (!routes.includes(method)) throw new Refusal(405, 'METHOD_NOT_ALLOWED', [], allow);
    if (path === '/health' || path.startsWith('/problems/')) return { status: 200, body: { status: 'ok' } };
    if (!item && path !== base) return { status: 200, body: {} };
    const text = await bodyOf(request).catch(() => {
      throw new Refusal(400, 'MALFORMED_JSON');
    });
    const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
    const fits = type === 'application/json' || (method === 'PATCH' && type === 'application/merge-patch+json');
    if (['POST', 'PUT', 'PATCH'].includes(method) && !fits && fault !== 'any media type accepted')
      throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE');
    const now = new Date().toISOString();
    if (!item) {
      if (method === 'GET') return { status: 200, body: list(url.searchParams) };
      const row = { ...validated(text, undefined, false), id: uuidV7(), created_at: now, updated_at: now, version: 1 };
      rows.set(row.id, row);
      return {
        status: 201,
        body: { data: row },
        headers: {
          location: fault === 'location to nowhere' ? `${base}/${uuidV7()}` : `${base}/${row.id}`,
          etag: `"${row.id}-1"`,
        },
      };
    }
    const id = item[1] ?? '';
    const row = rows.get(id);
    const ifMatch = method === 'GET' ? undefined : request.headers['if-match'];
    if (method === 'PUT' || method === 'PATCH') validated(text, row, method === 'PATCH');
    if (!row && ifMatch !== undefined) throw new Refusal(412, 'PRECONDITION_FAILED');
    if (!row)
      throw new Refusal(
        404,
        fault === 'malformed id is another 404' && id.length < 36 ? 'ROUTE_NOT_FOUND' : 'NOT_FOUND',
      );
    const tag = `"${id}-${String(row.version)}"`;
    const isMet = fault === 'if-match ignored' || ifMatch === '*' || tagsIn(ifMatch).includes(tag);
    if (ifMatch !== undefined && !isMet) throw new Refusal(412, 'PRECONDITION_FAILED');
    const known = tagsIn(request.headers['if-none-match']).map((one) => one.replace(/^W\//, ''));
    if (method === 'GET' && fault !== 'if-none-match ignored' && (known.includes(tag) || known.includes('*')))
      return { status: 304, headers: { etag: tag, ...cached } };
    if (method === 'DELETE') {
      if (fault !== 'stale read') rows.delete(id);
      return { status: 204 };
    }
    if (method !== 'GET' && text !== '{}') {
      rows.set(id, { ...row, ...validated(text, row, method === 'PATCH'), version: row.version + 1, updated_at: now });
    }
    const shown = rows.get(id) ?? row;
    return { status: 200, body: { data: shown }, headers: { etag: `"${id}-${String(shown.version)}"`, ...cached } };
  }

  let titles = 0;
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (fault === 'hangs') return;
    const asked = request.headers['x-request-id'];
    const requestId = typeof asked === 'string' && /^[A-Za-z0-9._-]{8,128}$/.test(asked) ? asked : randomUUID();
    const meta = {
      timestamp: new Date().toISOString(),
      request_id: fault === 'request id not echoed' ? randomUUID() : requestId,
    };
    response.setHeader('x-request-id', requestId);
    if (fault !== 'no process time') response.setHeader('x-process-time', '0.001');
    if (fault !== 'nosniff missing') response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    try {
      const { status, body, headers = {} } = await answer(request);
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.statusCode = status;
      if (!body) return void response.end();
      const bare = !request.url?.startsWith('/api/');
      const extra = fault === 'extra member' ? { extra: true } : {};
      const text = JSON.stringify(bare ? body : { success: true, ...body, meta, ...extra });
      response.setHeader('content-type', 'application/json');
      response.setHeader('content-length', Buffer.byteLength(text));
      response.end(text);
    } catch (error) {
      const { status, code, details, headers } = error instanceof Refusal ? error : new Refusal(500, 'INTERNAL_ERROR');
      titles += 1;
      const title = fault === 'title changes' ? `Title ${String(titles)}` : (problemTitles[code] ?? code);
      const wrong =
        fault === 'unknown code' ? 'SOMETHING_ELSE' : fault === 'code with another status' ? 'CONFLICT' : code;
      const text = JSON.stringify({
        ...{ type: `/problems/${wrong.toLowerCase().replaceAll('_', '-')}`, title, status, detail: code },
        ...{
          instance: `${request.url ?? ''}#${meta.request_id}`,
          success: false,
          error: { code: wrong, message: code, details },
          meta,
        },
      });
      const accept = request.headers.accept ?? '';
      const plain =
        fault !== 'ignores accept' && accept.includes('application/json') && !accept.includes('problem+json');
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (fault !== 'no vary') response.setHeader('vary', 'Accept');
      response.setHeader(
        'content-type',
        plain || fault === 'wrong error media type' ? 'application/json' : 'application/problem+json',
      );
      response.setHeader('content-length', Buffer.byteLength(text));
      response.statusCode = status;
      response.end(text);
    }
  }

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(listenOn, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
