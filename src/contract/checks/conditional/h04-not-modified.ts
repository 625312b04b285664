import type { Resource } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { eachResource } from '../../each-resource.ts';
import type { Exchange } from '../../http/exchange.ts';
import { may } from '../../model/may.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';
import { tagOf } from './tag-of.ts';
import { telling } from './telling-change.ts';

/** Headers by which a cache keeps what it has (RFC 9110 §15.4.5). */
const kept = ['etag', 'cache-control', 'vary'];

function wantNotModified(answer: Exchange, full: Exchange, what: string): void {
  wantStatus(answer, 304, what);
  for (const name of kept) {
    const [left, right] = [answer.headers[name], full.headers[name]];
    want(left !== undefined && left === right, `304 has the ${name} of the 200, ${String(right)}`, answer);
  }
}

async function readsAgain({ editor: client }: CheckContext, path: string, others: readonly string[]): Promise<void> {
  const full = await client.get(path);
  const tag = tagOf(full);
  const asked = (value: string) => client.get(path, { 'if-none-match': value });
  const known = [tag, `W/${tag}`, `"other", ${tag}`, `${tag},"a,b"`, '*'];
  for (const value of known) wantNotModified(await asked(value), full, `If-None-Match: ${value}`);
  const head = await client.send('HEAD', path, { headers: { 'if-none-match': tag } });
  wantNotModified(head, full, 'HEAD with the current tag');
  const unknown = ['"other"', `${tag.slice(0, -1)}x"`, tag.slice(1, -1), 'garbage', '"', ...others];
  for (const value of unknown) wantStatus(await asked(value), 200, `If-None-Match: ${value}`);
}

/** A write gives the row another tag, and says which. */
async function changes(context: CheckContext, resource: Resource): Promise<void> {
  const { editor: client, rows } = context;
  const row = await rows.create(resource);
  const other = tagOf((await rows.create(resource)).exchange);
  const before = tagOf(await client.get(row.path));
  want(other !== before, `two rows have different tags, not both ${before}`);
  await readsAgain(context, row.path, [other]);
  const change = may(resource, 'update') ? await telling(context, resource, row) : undefined;
  if (!change) return;
  const patched = await client.patch(row.path, change);
  wantStatus(patched, 200, 'a PATCH');
  const after = await client.get(row.path);
  want(tagOf(after) !== before, `a change makes another tag than ${before}`, after);
  want(tagOf(patched) === tagOf(after), `PATCH answers with the tag that GET then has, ${tagOf(after)}`, patched);
  await readsAgain(context, row.path, [before]);
}

/** Reading again only what has changed. */
export const h04: Check = {
  id: 'H04',
  title: 'entity tags and If-None-Match',
  contract:
    'One row has a strong ETag that changes with every write; If-None-Match with it answers 304 with the ETag, Cache-Control and Vary of the 200; any other tag, and garbage, answers 200.',
  needs: [],
  lane: 'shared',
  when: whenResource(['create', 'get']),
  async run(context) {
    await eachResource(context, ['create', 'get'], (resource) => changes(context, resource));
  },
};
