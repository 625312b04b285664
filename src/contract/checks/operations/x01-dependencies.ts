import { createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { freePort } from '../../../services/free-port.ts';
import type { Check } from '../../check.ts';
import type { CheckContext, Instance } from '../../check-context.ts';
import type { Exchange } from '../../http/exchange.ts';
import { has } from '../../model/capabilities.ts';
import { may } from '../../model/may.ts';
import { resourcePath } from '../../model/resource-path.ts';
import { sampleFile } from '../../uploads/sample-file.ts';
import { uploadCase } from '../../uploads/upload-case.ts';
import { upload } from '../../uploads/upload.ts';
import { dataOf } from '../../want/data-of.ts';
import { idOf } from '../../want/id-of.ts';
import { wantError } from '../../want/want-error.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';
import { discoveredProviders } from './discovered-providers.ts';
import { eventually } from './eventually.ts';
import { operationalStatus } from './operational-status.ts';

/** As many failures as open a breaker. */
const failures = 5;

/** An open breaker answers without asking; whoever asks waits for a timeout of several seconds. */
const fastMs = 2_000;

/** A server that takes connections and never answers. */
async function startSilence(port: number): Promise<() => Promise<void>> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return async () => {
    server.close();
    for (const socket of sockets) socket.destroy();
    await once(server, 'close');
  };
}

function wantUnavailable(exchange: Exchange, what: string): void {
  wantError(exchange, 503, 'DEPENDENCY_UNAVAILABLE', what);
  want(/^\d+$/.test(exchange.headers['retry-after'] ?? ''), `${what} has Retry-After`, exchange);
}

/** Fails as often as opens the breaker, all at once. */
async function failTogether(ask: () => Promise<Exchange>, what: string): Promise<void> {
  for (const exchange of await Promise.all(Array.from({ length: failures }, ask))) wantUnavailable(exchange, what);
}

/** The same one after another: where one question serves everybody who waits for its answer. */
async function failInTurn(ask: () => Promise<Exchange>, what: string): Promise<void> {
  for (let count = 0; count < failures; count += 1) wantUnavailable(await ask(), what);
}

/** The breaker is open: the answer waits for nobody. */
async function wantOpen(ask: () => Promise<Exchange>, what: string): Promise<void> {
  const started = performance.now();
  wantUnavailable(await ask(), what);
  const took = Math.round(performance.now() - started);
  want(took < fastMs, `${what} answers within ${String(fastMs)} ms once the breaker is open, not ${String(took)}`);
}

/** What needs nothing from the server that is away. */
async function wantOthers(
  { spec }: CheckContext,
  { client, editor }: Pick<Instance, 'client' | 'editor'>,
  gone: string,
) {
  wantStatus(await client.get('/health'), 200, `/health without ${gone}`);
  const list = spec.resources.find((resource) => may(resource, 'list'));
  if (!list) return;
  // Where nobody can sign in any more, being told so is what goes on.
  const wanted = editor === client ? [200, 401] : 200;
  wantStatus(await editor.get(resourcePath(spec, list)), wanted, `a list without ${gone}`);
}

/** Files without their store: it is silent first, then refuses, and comes back. */
async function storeLost(context: CheckContext): Promise<void> {
  const { spec } = context;
  const instance = await context.start({ s3: 'own-server' });
  const { client: anonymous, principals, s3 } = instance;
  const { client, type, name: target } = await uploadCase({ ...context, client: anonymous, principals });
  const send = () => upload(spec, client, { target, type, bytes: sampleFile(type).bytes });
  const first = await send();
  wantStatus(first, 201, 'an upload with the store up');
  const content = `${spec.api.basePath}/files/${idOf(dataOf(first))}/content`;
  await s3?.pause();
  const end = await startSilence(s3?.port ?? 0);
  try {
    const what = 'an upload while the store is silent';
    await failTogether(send, what);
    await wantOpen(send, what);
    await wantOthers(context, instance, 'the store');
    const ready = await eventually(
      () => anonymous.get('/ready'),
      (exchange) => operationalStatus(exchange) === 'degraded',
      '/ready says degraded without the store',
    );
    wantStatus(ready, 200, '/ready without the store');
    want(operationalStatus(ready, 'storage') === 'failed', '/ready names the check storage', ready);
  } finally {
    await end();
  }
  wantUnavailable(await client.get(content), 'a download without the store');
  await s3?.resume();
  const back = 'a download works again by itself when the store is back';
  await eventually(
    () => client.get(content),
    ({ status }) => status === 200,
    back,
    40,
  );
  wantStatus(await send(), 201, 'an upload when the store is back');
}

/** Signing in at a provider that is silent. Who signs in at another one goes on. */
async function providerLost(context: CheckContext, provider: string): Promise<void> {
  const port = (await freePort()) ?? 0;
  const env = { [`OIDC_${provider.toUpperCase()}_ISSUER`]: `http://127.0.0.1:${String(port)}` };
  const { client, editor } = await context.start({ env });
  const depart = () => client.get(`${context.spec.api.basePath}/auth/oauth/${provider}/authorize`);
  const what = `signing in at ${provider}, which is silent,`;
  const end = await startSilence(port);
  try {
    await failInTurn(depart, what);
    await wantOpen(depart, what);
    const [usual] = context.spec.authentication.providers;
    await wantOthers(context, { client, editor: provider === usual ? client : editor }, 'the provider');
  } finally {
    await end();
  }
}

/** Servers of others that are away. */
export const x01: Check = {
  id: 'X01',
  title: 'dead dependencies',
  contract:
    'While S3 or a provider of sign-in does not answer, what needs it answers 503 DEPENDENCY_UNAVAILABLE with Retry-After, after five failures without waiting; everything else goes on, /ready says degraded without S3, and files come back by themselves.',
  needs: ['env', 'services'],
  lane: 'own',
  when: (spec) => has(spec, 's3') || discoveredProviders(spec).length > 0 || 'the spec calls no server of others',
  async run(context) {
    if (has(context.spec, 's3')) await storeLost(context);
    const provider = discoveredProviders(context.spec).at(-1);
    if (provider !== undefined) await providerLost(context, provider);
  },
};
