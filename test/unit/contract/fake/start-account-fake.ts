import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NewAccount } from '../../../../src/contract/principals/account-book.ts';

/** A fault in how the fake lets people in. */
export type AccountFault =
  | 'anonymous gets in'
  | 'body before role'
  | 'role not looked at'
  | 'too strict'
  | 'no challenge'
  | 'wrong token on public routes'
  | 'foreign rows are read'
  | 'foreign rows are listed'
  | 'foreign rows are filtered'
  | 'foreign rows are counted'
  | 'foreign rows are changed'
  | 'private members show'
  | 'rows are given away'
  | 'role of the token'
  | 'disabled go on'
  | 'another 404 than 403'
  | 'if-match tells of rows';

type Account = { id: string; email: string; password: string; role: string; disabled: boolean };
type Row = { id: string; title: string; secret?: string | null; keeper?: string | null; created_by?: string };
type Body = Record<string, unknown>;

class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

const refusal = (status: number, code: string) => new Refusal(status, code);

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const openRoutes = /^POST \/auth\/(register|login|refresh|password\/(forgot|reset))$|^GET \/pages(\/[^/]+)?$/;
const closedRoutes =
  /^POST \/auth\/(password\/change|logout|logout-all)$|^GET \/auth\/sessions$|^DELETE \/auth\/sessions\/[^/]+$|^(GET|PATCH) \/(auth|users)\/me$|^GET \/users$|^(GET|PATCH) \/users\/[^/]+$|^(POST|PUT|PATCH|DELETE) \/pages(\/[^/]+)?$|^(GET|POST|PUT|PATCH|DELETE) \/notes(\/[^/]+)?$/;

/** What each role may do with pages and notes; `own` is on the rows of one's own. */
const grants: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'POST pages': { editor: 'any' },
  'PUT pages': { editor: 'any' },
  'PATCH pages': { editor: 'any' },
  'DELETE pages': { admin: 'any' },
  'GET notes': { editor: 'any', admin: 'own', reader: 'own' },
  'POST notes': { editor: 'own', admin: 'own', reader: 'own' },
  'PUT notes': { editor: 'own', admin: 'own', reader: 'own' },
  'PATCH notes': { editor: 'own', admin: 'own', reader: 'own' },
  'DELETE notes': { admin: 'any', editor: 'own', reader: 'own' },
};

/** A small in-memory backend with accounts that obeys the contract for `accountSpec`, but for one fault. */
export async function startAccountFake(fault?: AccountFault) {
  const accounts = new Map<string, Account>();
  const tables: Readonly<Record<string, Map<string, Row>>> = { pages: new Map(), notes: new Map() };

  function callerOf(request: IncomingMessage): Account | undefined {
    const { authorization } = request.headers;
    if (authorization === undefined) return undefined;
    const token = /^Bearer .+\.(.+)\.$/.exec(authorization)?.[1];
    if (token === undefined) throw refusal(401, 'INVALID_TOKEN');
    const claims = JSON.parse(Buffer.from(token, 'base64url').toString()) as { sub: string; role: string };
    const account = accounts.get(claims.sub);
    if (!account) throw refusal(401, 'INVALID_TOKEN');
    if (account.disabled && fault !== 'disabled go on') throw refusal(403, 'ACCOUNT_DISABLED');
    return fault === 'role of the token' ? { ...account, role: claims.role } : account;
  }

  function parsed(request: IncomingMessage, text: string): Body {
    if (!request.headers['content-type']?.startsWith('application/json')) throw refusal(415, 'UNSUPPORTED_MEDIA_TYPE');
    try {
      return JSON.parse(text) as Body;
    } catch {
      throw refusal(400, 'MALFORMED_JSON');
    }
  }

  const pair = ({ id, role }: Account) => ({
    access_token: `${encode({ alg: 'none' })}.${encode({ sub: id, role, exp: Date.now() / 1000 + 900 })}.`,
    refresh_token: id,
    ...{ token_type: 'Bearer', expires_in: 900, refresh_expires_in: 604_800 },
  });

  function auth(path: string, caller: Account | undefined, body: () => Body) {
    if (path === '/auth/login') {
      const { email, password } = body();
      const found = [...accounts.values()].find((one) => one.email === email && one.password === password);
      if (!found) throw refusal(401, 'INVALID_CREDENTIALS');
      return { status: 200, data: pair(found) };
    }
    if (path === '/auth/refresh') {
      const found = accounts.get(String(body()['refresh_token']));
      throw found?.disabled ? refusal(403, 'ACCOUNT_DISABLED') : refusal(401, 'REFRESH_TOKEN_INVALID');
    }
    return { status: 200, data: { id: caller?.id, role: caller?.role } };
  }

  function users(method: string, id: string | undefined, caller: Account | undefined, body: () => Body) {
    if (id === 'me') return { status: 200, data: { id: caller?.id } };
    if (caller?.role !== 'admin' && fault !== 'role not looked at') throw refusal(403, 'FORBIDDEN');
    if (id === undefined) return { status: 200, data: [...accounts.values()].map(({ id: one }) => ({ id: one })) };
    const change = method === 'PATCH' ? body() : {};
    const account = accounts.get(id);
    if (!account) throw refusal(404, 'NOT_FOUND');
    Object.assign(account, change);
    return { status: 200, data: { id, role: account.role, disabled: account.disabled } };
  }

  const owns = (row: Row, caller: Account | undefined) =>
    caller !== undefined && (row.created_by === caller.id || row.keeper === caller.id);

  function shown(table: string, row: Row, caller: Account | undefined): object {
    if (table === 'pages') return { ...row, version: 1 };
    const { secret, ...rest } = row;
    const sees = caller?.role === 'admin' || owns(row, caller) || fault === 'private members show';
    return { ...rest, ...(sees && { secret }), version: 1 };
  }

  function resource(
    method: string,
    table: string,
    id: string | undefined,
    caller: Account | undefined,
    query: URLSearchParams,
    body: () => Body,
    isConditional: boolean,
  ) {
    const rows = tables[table] ?? new Map<string, Row>();
    const open = table === 'pages' && method === 'GET';
    const grantOf = (verb: string) => (open ? 'any' : grants[`${verb} ${table}`]?.[caller?.role ?? '']);
    const grant = fault === 'too strict' && grantOf(method) === 'own' ? undefined : grantOf(method);
    if (grant === undefined && fault === 'body before role') body();
    if (grant === undefined && fault !== 'role not looked at')
      throw refusal(
        fault === 'another 404 than 403' ? 404 : 403,
        fault === 'another 404 than 403' ? 'NOT_FOUND' : 'FORBIDDEN',
      );
    if (id === undefined && method === 'GET') {
      const title = query.get('filter[title]');
      const hidden = (row: Row) =>
        grant === 'own' &&
        !owns(row, caller) &&
        fault !== 'foreign rows are listed' &&
        !(title && fault === 'foreign rows are filtered');
      const all = [...rows.values()];
      const found = all.filter((row) => !hidden(row) && (title === null || row.title === title));
      const total = fault === 'foreign rows are counted' ? all.length : found.length;
      return { status: 200, data: found.map((row) => shown(table, row, caller)), total };
    }
    const sent = method === 'GET' || method === 'DELETE' ? {} : body();
    const giving = grant === 'own' && 'keeper' in sent && fault !== 'rows are given away';
    if (method === 'POST') {
      if (giving) throw refusal(403, 'FORBIDDEN');
      const row: Row = {
        ...{ id: randomUUID(), title: String(sent['title']) },
        ...(table === 'notes' && {
          ...{ secret: (sent['secret'] ?? null) as string, keeper: (sent['keeper'] ?? null) as string },
          ...(caller && { created_by: caller.id }),
        }),
      };
      rows.set(row.id, row);
      return { status: 201, data: shown(table, row, caller) };
    }
    const row = rows.get(id ?? '');
    const reads =
      grantOf('GET') === 'any' ||
      (row && owns(row, caller)) ||
      (method === 'GET' && fault === 'foreign rows are read') ||
      grant === 'any';
    if (!row || !reads) {
      const isTold = isConditional && fault !== 'if-match tells of rows';
      throw isTold ? refusal(412, 'PRECONDITION_FAILED') : refusal(404, 'NOT_FOUND');
    }
    const writes =
      method === 'GET' ||
      grant === 'any' ||
      owns(row, caller) ||
      fault === 'foreign rows are changed' ||
      fault === 'role not looked at';
    if (!writes || giving) throw refusal(403, 'FORBIDDEN');
    if (method === 'DELETE') {
      rows.delete(row.id);
      return { status: 204 };
    }
    Object.assign(row, sent);
    return { status: 200, data: shown(table, row, caller) };
  }

  async function answer(request: IncomingMessage): Promise<{ status: number; data?: unknown; total?: number }> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = url.pathname.replace('/api/v1', '');
    const method = request.method ?? 'GET';
    const route = `${method} ${path}`;
    const open = openRoutes.test(route);
    if (!open && !closedRoutes.test(route)) throw refusal(404, 'ROUTE_NOT_FOUND');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = () => parsed(request, Buffer.concat(chunks).toString());
    const caller = open && fault === 'wrong token on public routes' ? undefined : callerOf(request);
    if (!open && !caller && fault !== 'anonymous gets in') throw refusal(401, 'NO_TOKEN');
    const [, first = '', id] = path.split('/');
    if (first === 'auth') return auth(path, caller, body);
    if (first === 'users') return users(method, id, caller, body);
    return resource(method, first, id, caller, url.searchParams, body, request.headers['if-match'] !== undefined);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let status = 500;
    let body: object = {};
    try {
      const { data, total, ...rest } = await answer(request);
      status = rest.status;
      const count = total ?? (Array.isArray(data) ? data.length : 0);
      body = { success: true, data, ...(Array.isArray(data) && { pagination: { total: count, has_next: false } }) };
    } catch (error) {
      const { code, ...rest } = error instanceof Refusal ? error : refusal(500, 'INTERNAL_ERROR');
      status = rest.status;
      body = { success: false, error: { code, details: [] } };
      if (status === 401 && fault !== 'no challenge')
        response.setHeader('www-authenticate', code === 'NO_TOKEN' ? 'Bearer' : 'Bearer error="invalid_token"');
    }
    response.statusCode = status;
    if (status === 204) return void response.end();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  }

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    make: ({ email, role, password = '' }: NewAccount): Promise<void> => {
      const id = randomUUID();
      accounts.set(id, { id, email, role, password, disabled: false });
      return Promise.resolve();
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
