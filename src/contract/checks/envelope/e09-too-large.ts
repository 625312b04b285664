import type { Check } from '../../check.ts';
import { eachResource } from '../../each-resource.ts';
import { rawRequest } from '../../http/raw-request.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { whenResource } from '../../when-resource.ts';

/** Fails unless the answer to an oversized request head is one of the refusals, or the connection was closed. */
function wantRefused(answer: string, what: string): void {
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1];
  want(
    status === undefined || ['400', '414', '431'].includes(status),
    `${what} is refused, not answered ${String(status)}`,
  );
}

/** Requests beyond every limit. */
export const e09: Check = {
  id: 'E09',
  title: 'too large',
  contract:
    'A body above BODY_LIMIT_BYTES answers 413; a flood of headers and a long URI answer 431, 414, 400 or a closed connection; the next request works.',
  needs: ['env'],
  lane: 'shared',
  when: whenResource(['create']),
  async run(context) {
    const { editor: client, spec, bodyLimit } = context;
    const { host } = new URL(client.url);
    await eachResource(context, ['create'], async (resource) => {
      const path = resourcePath(spec, resource);
      const raw = JSON.stringify({ pad: 'x'.repeat(bodyLimit) });
      const headers = { 'content-type': 'application/json' };
      wantError(await client.send('POST', path, { raw, headers }), 413, 'PAYLOAD_TOO_LARGE', 'a body above the limit');
      const chunk = `${(65_536).toString(16)}\r\n${' '.repeat(65_536)}\r\n`;
      const who = await context.authorization('POST', path);
      const chunked = await rawRequest(
        client.url,
        `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${who}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(Math.ceil(bodyLimit / 65_536) + 1)}0\r\n\r\n`,
      );
      want(
        /^(HTTP\/1\.1 413|$)/.test(answerLine(chunked)),
        `a chunked body above the limit answers 413, not ${answerLine(chunked)}`,
      );
    });
    const lines = Array.from({ length: 400 }, (_, index) => `X-Flood-${String(index)}: ${'x'.repeat(100)}\r\n`).join(
      '',
    );
    wantRefused(
      await rawRequest(client.url, `GET /health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${lines}\r\n`),
      'a flood of headers',
    );
    const uri = `${spec.api.basePath}/${'x'.repeat(20_000)}`;
    wantRefused(
      await rawRequest(client.url, `GET ${uri} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
      'a URI of 20,000 characters',
    );
    const longer = await client.send('GET', `${spec.api.basePath}/${'x'.repeat(9_000)}`, { beforeApp: true });
    wantStatus(longer, [400, 414, 431], 'a URI above 8 KiB');
    wantStatus(await client.get('/health'), 200, 'the next request');
  },
};

const answerLine = (answer: string) => answer.split('\r\n')[0] ?? '';
