import type { Request, Response } from 'express';
import type { ListQuery } from '../validators/list-query.ts';
import type { CursorCodec } from './cursor.ts';
import { entityTag } from './entity-tag.ts';
import type { Page } from './page.ts';
import { showRow, type View } from './view.ts';

type Versioned = Readonly<{ id: string; version: number }>;

/** Answers with one object in the success envelope, or with 304 when the client already has this version. */
export function sendObject(response: Response, row: Versioned, view: View = {}): void {
  const data = showRow(row, view);
  response.set('ETag', entityTag(row, data, view.include));
  response.json({ success: true, data, meta: createMeta(response) });
}

/** Answers 201 with the new object and where it lives. */
export function sendCreated(response: Response, location: string, data: Versioned): void {
  response.status(201).location(location);
  sendObject(response, data);
}

/** Answers with a page of a list, its numbers (or cursors) and RFC 8288 links. */
export function sendPage(
  request: Request,
  response: Response,
  query: ListQuery,
  page: Page<object>,
  cursors: CursorCodec,
): void {
  const { pagination, links } = 'total' in page ? describeNumbers(query, page) : describeCursors(query, page, cursors);
  const targets = Object.entries(links).map(([rel, parameters]) => `<${linkTo(request, parameters)}>; rel="${rel}"`);
  response.set('Link', targets.join(', '));
  const data = page.items.map((row) => showRow(row, query.view));
  response.json({ success: true, data, pagination, meta: createMeta(response) });
}

type Links = Record<string, Record<string, string>>;

function describeNumbers({ position, perPage: per_page }: ListQuery, { total }: { total: number }) {
  const page = 'page' in position ? position.page : 1;
  const total_pages = Math.ceil(total / per_page);
  const last = Math.max(1, total_pages);
  const pagination = { page, per_page, total, total_pages, has_next: page < total_pages, has_prev: page > 1 };
  const to = (number: number) => ({ page: String(number), per_page: String(per_page) });
  const links: Links = {
    first: to(1),
    ...(pagination.has_prev && { prev: to(Math.min(page - 1, last)) }),
    ...(pagination.has_next && { next: to(page + 1) }),
    last: to(last),
  };
  return { pagination, links };
}

function describeCursors(query: ListQuery, page: Exclude<Page<object>, { total: number }>, cursors: CursorCodec) {
  const next_cursor = page.next ? cursors.encode(page.next, query.sort) : null;
  const prev_cursor = page.previous ? cursors.encode(page.previous, query.sort) : null;
  const pagination = { per_page: query.perPage, next_cursor, prev_cursor, has_next: next_cursor !== null };
  const to = (cursor: string) => ({ cursor, per_page: String(query.perPage) });
  const links: Links = {
    first: to(''),
    ...(prev_cursor !== null && { prev: to(prev_cursor) }),
    ...(next_cursor !== null && { next: to(next_cursor) }),
  };
  return { pagination, links };
}

/** This request's own target with some parameters replaced. */
function linkTo(request: Request, parameters: Record<string, string>): string {
  const url = new URL(request.originalUrl, 'http://localhost');
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.pathname + url.search;
}

function createMeta(response: Response): { timestamp: string; request_id: string } {
  return { timestamp: new Date().toISOString(), request_id: response.locals.requestId };
}
