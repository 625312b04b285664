import type { Resource } from '../../../types.ts';
import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { createCollector } from '../../create-collector.ts';
import { eachResource } from '../../each-resource.ts';
import type { Exchange } from '../../http/exchange.ts';
import { has } from '../../model/capabilities.ts';
import { difference } from '../../model/difference.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { NotRun } from '../../not-run.ts';
import type { Row } from '../../rows.ts';
import { uploadCase } from '../../uploads/upload-case.ts';
import { upload } from '../../uploads/upload.ts';
import { sampleFile } from '../../uploads/sample-file.ts';
import { dataOf } from '../../want/data-of.ts';
import { idOf } from '../../want/id-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { tagOf } from '../conditional/tag-of.ts';
import { telling } from '../conditional/telling-change.ts';
import { longTextField } from './long-text-field.ts';

/** From how many bytes on JSON is coded. */
const leastBytes = 1_024;

/** What a client accepts, and the coding in which it gets something long. */
const negotiations: readonly (readonly [string, string | undefined])[] = [
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=0.9, br;q=0.1', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['br;q=0, gzip;q=0', undefined],
  ['identity;q=1, *;q=0.5', undefined],
  ['deflate', undefined],
  ['identity', undefined],
];

/** Headers that no server should stumble over; what it answers must be what it says. */
const nonsense = ['', ';', 'br;q=many, gzip;q', '*;q=-1', ',,,'];

const codingOf = (exchange: Exchange): string | undefined => exchange.headers['content-encoding'];

function wantCoding(exchange: Exchange, coding: string | undefined, what: string): void {
  const told = codingOf(exchange);
  want(told === coding, `${what} comes ${coding ? `in ${coding}` : 'as it is'}, not in ${String(told)}`, exchange);
}

function wantVary(exchange: Exchange, what: string): void {
  const names = (exchange.headers['vary'] ?? '').toLowerCase().split(/\s*,\s*/);
  want(names.includes('accept-encoding'), `${what} has Vary: Accept-Encoding`, exchange);
}

/** The document is long and never changes: it shows who gets what. */
async function negotiates({ client }: CheckContext): Promise<void> {
  const path = '/openapi.json';
  const plain = await client.get(path);
  wantCoding(plain, undefined, 'JSON for a client that accepts no coding');
  wantVary(plain, path);
  if (plain.body.length < leastBytes) return;
  const collector = createCollector();
  for (const [accepted, coding] of negotiations) {
    const what = `${path} with Accept-Encoding: ${accepted}`;
    await collector.attempt(async () => {
      const exchange = await client.get(path, { 'accept-encoding': accepted });
      wantCoding(exchange, coding, what);
      wantVary(exchange, what);
      want(exchange.text === plain.text, `${what} is the same text`, exchange);
      want(!coding || exchange.body.length < plain.body.length, `${what} is shorter than the text`, exchange);
    });
  }
  for (const accepted of nonsense) {
    await collector.attempt(async () => {
      const exchange = await client.get(path, { 'accept-encoding': accepted });
      want(exchange.text === plain.text, `${path} with Accept-Encoding: ${accepted} is the same text`, exchange);
    });
  }
  collector.finish();
  const short = await client.get('/health', { 'accept-encoding': 'br' });
  wantCoding(short, undefined, 'what is shorter than 1 KiB');
  wantVary(short, '/health');
}

/** A row that is longer than 1 KiB, where the spec allows one. */
async function longRow({ rows }: CheckContext, resource: Resource): Promise<Row> {
  const field = longTextField(resource, leastBytes);
  return rows.create(resource, field ? { set: { [field.wire]: 'again and '.repeat(leastBytes / 8).trim() } } : {});
}

/** One tag for each coding, and what the tags are good for. */
async function tagsEach(context: CheckContext, resource: Resource): Promise<void> {
  const { editor } = context;
  const row = await longRow(context, resource);
  const read = (coding: string, tag?: string, method = 'GET') =>
    editor.send(method, row.path, {
      headers: { 'accept-encoding': coding, ...(tag !== undefined && { 'if-none-match': tag }) },
    });
  const plain = await read('identity');
  const isLong = plain.body.length >= leastBytes;
  const codings = ['br', 'gzip'];
  const tags = new Map([['identity', tagOf(plain)]]);
  for (const coding of codings) {
    const exchange = await read(coding);
    const what = `a ${isLong ? 'long' : 'short'} row for a client that accepts ${coding}`;
    wantCoding(exchange, isLong ? coding : undefined, what);
    wantVary(exchange, what);
    const found = difference(dataOf(exchange), dataOf(plain));
    want(found === undefined, `${what} says the same: ${String(found)}`, exchange);
    tags.set(coding, tagOf(exchange));
    const head = await read(coding, undefined, 'HEAD');
    for (const name of ['content-encoding', 'etag', 'vary'])
      want(head.headers[name] === exchange.headers[name], `HEAD has the ${name} of GET in ${coding}`, head);
  }
  const distinct = new Set(tags.values()).size;
  want(
    distinct === (isLong ? 3 : 1),
    `${isLong ? 'each coding has' : 'all have'} a tag: ${[...tags].join(' ')}`,
    plain,
  );
  for (const [coding, current] of tags) {
    for (const [other, tag] of tags) {
      const exchange = await read(coding, tag);
      const what = `If-None-Match with the tag of ${other}, for a client that accepts ${coding}`;
      wantStatus(exchange, tag === current ? 304 : 200, what);
      wantVary(exchange, what);
      want(tagOf(exchange) === current, `${what} answers with the tag ${current}`, exchange);
      if (exchange.status === 304) wantCoding(exchange, undefined, '304, which has no body,');
    }
  }
  if (may(resource, 'update')) await changesBy(context, resource, row, [...tags.values()]);
}

/** Whichever coding was read, a change may be meant for it. */
async function changesBy(context: CheckContext, resource: Resource, row: Row, tags: readonly string[]): Promise<void> {
  for (const [index, tag] of tags.entries()) {
    const accepted = ['identity', 'br', 'gzip'][index] ?? 'identity';
    const headers = (ifMatch: string) => ({ 'if-match': ifMatch, 'accept-encoding': accepted });
    const { path } = row;
    const before = await context.editor.get(path, { 'accept-encoding': accepted });
    const change = await telling(context, resource, { ...row, data: dataOf(before) });
    if (!change) return;
    if (index > 0)
      wantStatus(
        await context.editor.send('PATCH', path, { json: change, headers: headers(tag) }),
        412,
        `If-Match: ${tag}, which is stale,`,
      );
    const patched = await context.editor.send('PATCH', path, { json: change, headers: headers(tagOf(before)) });
    wantStatus(patched, 200, `If-Match: ${tagOf(before)}, the current tag in ${accepted},`);
    const after = await context.editor.get(path, { 'accept-encoding': accepted });
    want(tagOf(after) === tagOf(patched), `PATCH answers with the tag that GET has in ${accepted}`, patched);
  }
}

/** Forty members that nobody knows make an error that is longer than 1 KiB. */
const strange = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`no_such_member_${String(index)}`, 1]));

async function codesErrors({ spec, editor }: CheckContext): Promise<void> {
  const resource = spec.resources.find((candidate) => may(candidate, 'create'));
  if (!resource) return;
  const headers = { 'accept-encoding': 'gzip' };
  const exchange = await editor.send('POST', resourcePath(spec, resource), { json: strange, headers });
  wantError(exchange, 400, ['UNKNOWN_FIELD', 'VALIDATION_ERROR'], 'a create with members that are unknown');
  wantCoding(exchange, 'gzip', 'a long error');
  wantVary(exchange, 'a long error');
}

/** Below `/auth` the length of an answer must not tell what is in it. */
async function leavesSecrets({ spec, client }: CheckContext): Promise<void> {
  if (!has(spec, 'users')) return;
  const path = `${spec.api.basePath}/auth/${has(spec, 'password') ? 'login' : 'oauth/exchange'}`;
  const exchange = await client.send('POST', path, { json: strange, headers: { 'accept-encoding': 'br, gzip' } });
  wantStatus(exchange, 400, `POST ${path} with members that are unknown`);
  want(exchange.body.length >= leastBytes, 'forty unknown members are told one by one', exchange);
  wantCoding(exchange, undefined, 'an answer below /auth');
}

async function leavesFiles(context: CheckContext): Promise<void> {
  const { spec } = context;
  if (!has(spec, 'files')) return;
  const { client, type, name: target, maxSize } = await uploadCase(context);
  const { bytes } = sampleFile(type, Math.min(maxSize, leastBytes * 2));
  const sent = await upload(spec, client, { target, type, bytes });
  wantStatus(sent, 201, 'an upload');
  const path = `${spec.api.basePath}/files/${idOf(dataOf(sent))}/content`;
  const exchange = await client.get(path, { 'accept-encoding': 'br, gzip' });
  wantCoding(exchange, undefined, 'a file');
  want(Buffer.compare(exchange.body, bytes) === 0, 'a file comes byte for byte', exchange);
}

/** How JSON is made shorter on its way. */
export const e15: Check = {
  id: 'E15',
  title: 'content codings',
  contract:
    'JSON of 1 KiB and more comes in br or gzip, whichever Accept-Encoding likes better, br when it likes both alike; what is shorter, files and everything below /auth come as they are. JSON outside /auth has Vary: Accept-Encoding, and HEAD tells what GET does. A row has a strong tag for each coding: If-None-Match takes that of the coding which would be sent, If-Match any.',
  needs: [],
  lane: 'shared',
  when: () => true,
  observe:
    ({ api }) =>
    (exchange) => {
      if (codingOf(exchange) === undefined) return [];
      return [
        ...(exchange.path.startsWith(`${api.basePath}/auth/`) ? ['no answer below /auth has a Content-Encoding'] : []),
        ...(exchange.requestHeaders['accept-encoding'] ? [] : ['nobody gets a coding who does not accept one']),
      ];
    },
  async run(context) {
    const collector = createCollector();
    const attempt = (work: () => Promise<void>) => collector.attempt(() => work().catch(unlessNothingToDo));
    await attempt(() => negotiates(context));
    await attempt(() => codesErrors(context));
    await attempt(() => leavesSecrets(context));
    await attempt(() => leavesFiles(context));
    await attempt(() => eachResource(context, ['create', 'get'], (resource) => tagsEach(context, resource)));
    collector.finish();
  },
};

/** A part that finds nothing to work on leaves the others alone. */
function unlessNothingToDo(error: unknown): void {
  if (!(error instanceof NotRun)) throw error;
}
