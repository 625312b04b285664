import type { Spec } from '../../../src/types.ts';
import { sampleFile } from '../../../src/contract/uploads/sample-file.ts';
import { want } from '../want.ts';

type Answer = Readonly<{ data: Readonly<Record<string, unknown>> }>;

/** Registers, asks where a file may go, sends it there past the backend, and reads it through the backend. */
export async function uploadFile(url: string, { api }: Spec): Promise<string> {
  const ready = await fetch(`${url}/ready`);
  const state = await ready.text();
  want(ready.status === 200 && !state.includes('degraded'), `the backend is ready with all it needs: ${state}`);
  const account = { email: 'ann@example.com', password: 'correct horse battery' };
  const base = `${url}${api.basePath}`;
  await post(`${base}/auth/register`, { ...account, name: 'Ann' });
  const { access_token: token } = await post(`${base}/auth/login`, account);
  const file = sampleFile('image/png');
  const promise = { filename: 'a.png', content_type: file.type, size: file.bytes.length, sha256: file.sha256 };
  const offer = await post(`${base}/files/presign`, { target: 'WorkOrder.attachments', ...promise }, String(token));
  const { 'Content-Length': _, ...headers } = offer['headers'] as Record<string, string>;
  const sent = await fetch(String(offer['url']), { method: 'PUT', headers, body: new Uint8Array(file.bytes) });
  want(sent.status === 200, `the store takes the file at ${String(offer['url'])}: ${await sent.text()}`);
  const path = `${base}/files/${String(offer['file_id'])}`;
  await post(`${path}/complete`, {}, String(token));
  const content = await fetch(`${path}/content`, { headers: { authorization: `Bearer ${String(token)}` } });
  want(Buffer.from(await content.arrayBuffer()).equals(file.bytes), 'the backend gives the file back');
  return `ready, and a file went to the store at ${new URL(String(offer['url'])).hostname} and came back`;
}

async function post(url: string, body: object, token?: string): Promise<Answer['data']> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await answer.text();
  want(answer.ok, `POST ${url} is answered ${String(answer.status)}: ${text}`);
  return (JSON.parse(text) as Answer).data;
}
