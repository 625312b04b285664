import type { Check } from '../../check.ts';
import type { CheckContext } from '../../check-context.ts';
import { eachResource } from '../../each-resource.ts';
import { rawRequest } from '../../http/raw-request.ts';
import { may } from '../../model/may.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';

/** Headers that may differ between two responses to the same question. */
const volatile = /^(date|connection|keep-alive|x-request-id|x-process-time|x-cache|(x-)?ratelimit.*)$/;

const steady = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers)
    .filter(([name]) => !volatile.test(name))
    .map(([name, value]) => `${name}: ${value}`)
    .toSorted();

async function compareHead({ editor: client }: CheckContext, path: string): Promise<void> {
  // The same id in both makes bodies of the same length.
  const headers = { 'x-request-id': 'contract-suite-e06' };
  const get = await client.get(path, headers);
  const head = await client.send('HEAD', path, { headers });
  wantStatus(head, get.status, `HEAD ${path}`);
  const [left, right] = [steady(get.headers), steady(head.headers)];
  const odd = [...left.filter((line) => !right.includes(line)), ...right.filter((line) => !left.includes(line))];
  want(odd.length === 0, `HEAD ${path} has the headers of GET; these differ: ${odd.join('; ')}`, head);
}

/** Fails when anything follows the headers of a response. */
async function wantNoBody(
  context: CheckContext,
  method: string,
  path: string,
  status: number,
  headers = '',
): Promise<void> {
  const { head, body } = await bareAnswer(context, method, path, headers);
  want(head.startsWith(`HTTP/1.1 ${String(status)}`), `${method} ${path} answers ${String(status)}:\n${head}`);
  want(body === '', `${method} ${path} has no body, but sent:\n${body.slice(0, 200)}`);
}

/** A conditional GET is about H04; here only: when it answers 304, nothing follows. */
async function wantNoBodyWith304(context: CheckContext, path: string, etag: string): Promise<void> {
  const { head, body } = await bareAnswer(context, 'GET', path, `If-None-Match: ${etag}\r\n`);
  if (head.startsWith('HTTP/1.1 304'))
    want(body === '', `304 of ${path} has no body, but sent:\n${body.slice(0, 200)}`);
}

async function bareAnswer(
  context: CheckContext,
  method: string,
  path: string,
  headers: string,
): Promise<{ head: string; body: string }> {
  const { url } = context.client;
  const who = await context.authorization(method, path);
  const { host } = new URL(url);
  const answer = await rawRequest(
    url,
    `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${who}${headers}\r\n`,
  );
  const [head = '', ...rest] = answer.split('\r\n\r\n');
  return { head, body: rest.join('\r\n\r\n') };
}

/** Responses that have no body. */
export const e06: Check = {
  id: 'E06',
  title: 'HEAD, 204 and 304',
  contract: 'HEAD has the headers of GET and no body; 204 and 304 have no body.',
  needs: [],
  lane: 'shared',
  when: () => true,
  async run(context) {
    const { editor: client, spec } = context;
    await compareHead(context, '/health');
    await compareHead(context, '/openapi.json');
    await wantNoBody(context, 'HEAD', '/health', 200);
    await wantNoBody(context, 'OPTIONS', '/health', 204);
    if (!spec.resources.some((resource) => may(resource, 'create', 'get'))) return;
    await eachResource(context, ['create', 'get'], async (resource) => {
      const row = await context.rows.create(resource);
      await compareHead(context, row.path);
      await wantNoBody(context, 'HEAD', row.path, 200);
      const { etag } = (await client.get(row.path)).headers;
      if (etag !== undefined) await wantNoBodyWith304(context, row.path, etag);
      if (may(resource, 'delete')) await wantNoBody(context, 'DELETE', row.path, 204, 'If-Match: *\r\n');
    });
  },
};
