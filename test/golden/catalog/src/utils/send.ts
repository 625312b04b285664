import type { Request, Response } from 'express';
import type { ListQuery } from '../validators/list-query.ts';
import type { CursorCodec } from './cursor.ts';
import type { Page } from './page.ts';

/** Answers with one object in the success envelope. */
export function sendObject(response: Response, data: object): void {
  response.json({ success: true, data, meta: createMeta(response) });
}

/** Answers 201 with the new object and where it lives. */
export function sendCreated(response: Response, location: string, data: object): void {
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
  if (targets.length > 0) response.set('Link', targets.join(', '));
  response.json({ success: true, data: page.items, pagination, meta: createMeta(response) });
}

type Links = Record<string, Record<string, string>>;

function describeNumbers(query: ListQuery, page: { total: number }): { pagination: object; links: Links } {
  const current = 'page' in query.position ? query.position.page : 1;
  const totalPages = Math.ceil(page.total / query.perPage);
  const lastPage = Math.max(1, totalPages);
  const hasNext = current < totalPages;
  const hasPrev = current > 1;
  const to = (number: number) => ({ page: String(number), per_page: String(query.perPage) });
  return {
    pagination: {
      page: current,
      per_page: query.perPage,
      total: page.total,
      total_pages: totalPages,
      has_next: hasNext,
      has_prev: hasPrev,
    },
    links: {
      first: to(1),
      ...(hasPrev && { prev: to(Math.min(current - 1, lastPage)) }),
      ...(hasNext && { next: to(current + 1) }),
      last: to(lastPage),
    },
  };
}

function describeCursors(
  query: ListQuery,
  page: Exclude<Page<object>, { total: number }>,
  cursors: CursorCodec,
): { pagination: object; links: Links } {
  const next = page.next ? cursors.encode(page.next, query.sort) : null;
  const previous = page.previous ? cursors.encode(page.previous, query.sort) : null;
  const to = (cursor: string) => ({ cursor, per_page: String(query.perPage) });
  return {
    pagination: { per_page: query.perPage, next_cursor: next, prev_cursor: previous, has_next: next !== null },
    links: {
      first: to(''),
      ...(previous !== null && { prev: to(previous) }),
      ...(next !== null && { next: to(next) }),
    },
  };
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
