import type { Client } from '../../src/contract/http/client.ts';
import type { MailSink } from '../../src/contract/mail/mail-sink.ts';
import { makerOf } from '../../src/contract/model/actor-of.ts';
import { fileTargets } from '../../src/contract/model/file-targets.ts';
import { newIdentity } from '../../src/contract/checks/oauth/new-identity.ts';
import { mailedToken } from '../../src/contract/checks/auth/mailed-token.ts';
import type { Principals } from '../../src/contract/principals/principal.ts';
import type { Providers } from '../../src/contract/providers/providers.ts';
import { sampleFile, sampleTypeOf } from '../../src/contract/uploads/sample-file.ts';
import { upload } from '../../src/contract/uploads/upload.ts';
import { dataOf } from '../../src/contract/want/data-of.ts';
import { idOf } from '../../src/contract/want/id-of.ts';
import { isRecord } from '../../src/contract/model/is-record.ts';
import { wantStatus } from '../../src/contract/want/want-status.ts';
import type { Spec } from '../../src/types.ts';
import type { StandIn } from './stand-in.ts';

/** What no generator can guess: parts that replace those of a request. */
export type Offer = Readonly<{
  path?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  body?: Readonly<Record<string, unknown>>;
  /** A body that is bytes, or the member `file` of a form, in base64. */
  bytes?: string;
}>;

/** What offers are made with; `client` is anonymous. */
export type OfferRequest = Readonly<{
  spec: Spec;
  client: Client;
  principals: Principals;
  standIn: StandIn | undefined;
  mail: MailSink | undefined;
  providers: Providers | undefined;
}>;

/** Makes the offers of operations, by method and path below the base path; others have none. */
export function offersOf(request: OfferRequest): Readonly<Record<string, () => Promise<Offer>>> {
  return {
    ...(request.standIn && accountOffers(request, request.standIn)),
    ...(request.providers && providerOffers(request, request.providers)),
    ...fileOffers(request),
  };
}

function accountOffers({ spec, client, mail }: OfferRequest, standIn: StandIn): Record<string, () => Promise<Offer>> {
  const { email, password } = standIn;
  const mailed = async (path: string, page: string): Promise<Offer> => {
    if (!mail) throw new Error(`${path} sends mails, and there is nobody to take them`);
    const before = (await mail.messages({ to: email, count: 0 })).length;
    wantStatus(await client.post(`${spec.api.basePath}/auth/${path}`, { email }), 202, path);
    await mail.messages({ to: email, count: before + 1 });
    return { body: { token: await mailedToken({ mail: () => mail }, email, page) } };
  };
  const session = async () => {
    const pair = await standIn.session();
    return { pair, id: sessionOf(pair.access_token) };
  };
  return {
    'POST /auth/login': async () => {
      await session();
      return { body: { email, password } };
    },
    'POST /auth/refresh': async () => ({ body: { refresh_token: (await session()).pair.refresh_token } }),
    'DELETE /auth/sessions/{id}': async () => ({ path: { id: (await session()).id } }),
    'POST /auth/password/change': () => Promise.resolve({ body: { current_password: password } }),
    'POST /auth/password/reset': async () => {
      await session();
      return mailed('password/forgot', '/reset-password');
    },
    'POST /auth/email/verify': async () => {
      await standIn.doubt();
      return mailed('email/resend', '/verify-email');
    },
  };
}

function sessionOf(token: string): string {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  return isRecord(claims) && typeof claims['sid'] === 'string' ? claims['sid'] : '';
}

function providerOffers({ spec, client }: OfferRequest, providers: Providers): Record<string, () => Promise<Offer>> {
  const [provider = ''] = spec.authentication.providers;
  const way = async () => {
    const { url, cookie } = await providers.depart(client, provider);
    return { query: providers.approve(url, newIdentity()), cookie };
  };
  return {
    'GET /auth/oauth/{provider}/callback': async () => {
      const { query, cookie } = await way();
      return { path: { provider }, query: Object.fromEntries(new URLSearchParams(query)), headers: { Cookie: cookie } };
    },
    'POST /auth/oauth/exchange': async () => {
      const { query, cookie } = await way();
      const { headers } = await providers.arrive(client, provider, query, cookie);
      return { body: { code: new URL(headers['location'] ?? '').searchParams.get('code') } };
    },
  };
}

function fileOffers({ spec, principals, client }: OfferRequest): Record<string, () => Promise<Offer>> {
  const [target] = fileTargets(spec);
  const type = target && sampleTypeOf(target.field);
  if (!target || type === undefined) return {};
  const files = `${spec.api.basePath}/files`;
  const role = makerOf(spec, target.resource);
  const uploader = async () => (role === undefined ? client : (await principals.as(role)).client);
  const promise = () => {
    const { bytes, sha256 } = sampleFile(type);
    const body = { target: target.name, content_type: type, size: bytes.length, sha256 };
    return { bytes, body };
  };
  const presigned = async () => {
    const { bytes, body } = promise();
    const answer = await (await uploader()).post(`${files}/presign`, { ...body, filename: 'promised.bin' });
    wantStatus(answer, 200, 'a promise');
    const { file_id: id, url, headers } = dataOf(answer);
    // The length goes out with the bytes.
    const { 'Content-Length': _, ...sent } = headers as Record<string, string>;
    return { id: String(id), url: String(url), headers: sent, bytes };
  };
  const whole = async (): Promise<Offer> => {
    const { bytes } = sampleFile(type);
    const answer = await upload(spec, await uploader(), { target: target.name, name: 'sample.bin', type, bytes });
    wantStatus(answer, 201, 'an upload');
    return { path: { id: idOf(dataOf(answer)) } };
  };
  const attached = async (): Promise<Offer> => {
    const reference = { id: (await whole()).path?.['id'] };
    return { body: { [target.field.wire]: target.field.list ? [reference] : reference } };
  };
  const rows = `/${target.resource.names.path}`;
  return {
    'POST /files': () =>
      Promise.resolve({ body: { target: target.name }, bytes: sampleFile(type).bytes.toString('base64') }),
    'POST /files/presign': () => Promise.resolve({ body: promise().body }),
    'POST /files/{id}/complete': async () => {
      const { id, url, headers, bytes } = await presigned();
      const answer = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) });
      if (!answer.ok) throw new Error(`the promised bytes were refused with ${String(answer.status)}`);
      return { path: { id } };
    },
    'PUT /files/{id}/content': async () => {
      const { id, url, headers, bytes } = await presigned();
      const query = Object.fromEntries(new URL(url).searchParams);
      return { path: { id }, query, headers, bytes: bytes.toString('base64') };
    },
    'GET /files/{id}': whole,
    'GET /files/{id}/content': whole,
    [`POST ${rows}`]: attached,
    [`PATCH ${rows}/{id}`]: attached,
  };
}
