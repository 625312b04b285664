import type { Bench, Laboratory } from '../../../src/contract/backend/laboratory.ts';
import { createClient, type Client } from '../../../src/contract/http/client.ts';
import type { Exchange } from '../../../src/contract/http/exchange.ts';
import type { MailSink } from '../../../src/contract/mail/mail-sink.ts';
import { bearerClient } from '../../../src/contract/principals/bearer-client.ts';
import { signIn } from '../../../src/contract/principals/sign-in.ts';
import { upload } from '../../../src/contract/uploads/upload.ts';
import type { Spec } from '../../../src/types.ts';
import { openLaboratoryOf } from '../open-laboratory-of.ts';
import { createMemory, type Memory } from './memory.ts';
import { normalise, type Answer } from './normalise.ts';
import type { Person, Recorded, Sequence } from './sequence.ts';

/** Sends a sequence to the backend in a folder, on a database of its own, and returns what it answered. */
export async function replay(dir: string, { people, requests }: Sequence): Promise<readonly Answer[]> {
  const { spec, laboratory, mail, providers, close } = await openLaboratoryOf(dir);
  try {
    const bench = await laboratory.start();
    await makePeople(laboratory, bench, people);
    const client = createClient(bench.url, () => undefined, new AbortController().signal);
    const memory = createMemory();
    for (const { email, name, password } of people) {
      if (password !== undefined) continue;
      memory.keep(name, (await signIn({ spec, client, credentials: { email }, providers })).access_token);
    }
    const answers = await inOrder({ spec, client, memory, mail }, requests);
    await client.close();
    return answers;
  } finally {
    await close();
  }
}

async function makePeople({ run, settings }: Laboratory, { database }: Bench, people: readonly Person[]) {
  for (const { email, role, name, password } of people) {
    const env = { EMAIL: email, ROLE: role, NAME: name, ...(password !== undefined && { PASSWORD: password }) };
    const { exitCode, output } = await run(settings.userCreate ?? [], database.url, env);
    if (exitCode !== 0) throw new Error(`${email} was not made:\n${output}`);
  }
}

type Scene = Readonly<{ spec: Spec; client: Client; memory: Memory; mail: MailSink | undefined }>;

async function inOrder(scene: Scene, requests: readonly Recorded[]): Promise<readonly Answer[]> {
  const { memory, mail } = scene;
  const answers: Answer[] = [];
  for (const request of requests) {
    if (request.mailed) memory.keep(request.mailed.as, await mailedToken(mail, request.mailed));
    const exchange = await sent(scene, request);
    memory.learn(request, exchange);
    answers.push(normalise(exchange, memory.ids));
  }
  return answers;
}

function sent({ spec, client, memory }: Scene, request: Recorded): Promise<Exchange> {
  const { method, path, form, promised, by } = request;
  if (promised !== undefined) return sentTo(client, memory, promised, request);
  if (form === undefined) return client.send(method, memory.fill(path), partsOf(request, memory));
  const sender = by === undefined ? client : bearerClient(client, () => Promise.resolve(memory.fill(`{${by}}`)));
  return upload(spec, sender, form);
}

/** A store of its own is no server of ours: a client for one request reaches it. */
async function sentTo(client: Client, memory: Memory, name: string, { method, raw }: Recorded): Promise<Exchange> {
  const { url, headers } = memory.destination(name);
  const { origin, pathname, search } = new URL(url);
  // The length goes out with the bytes.
  const kept = Object.entries(headers).filter(([header]) => header.toLowerCase() !== 'content-length');
  const parts = { headers: Object.fromEntries(kept), ...(raw !== undefined && { raw }) };
  if (origin === client.url) return client.send(method, `${pathname}${search}`, parts);
  const store = createClient(origin, () => undefined, new AbortController().signal);
  try {
    const exchange = await store.send(method, `${pathname}${search}`, parts);
    return { ...exchange, headers: {}, text: '' };
  } finally {
    await store.close();
  }
}

function partsOf({ json, raw, headers, by }: Recorded, memory: Memory): Parameters<Client['send']>[2] {
  return {
    ...(json === undefined ? {} : { json: JSON.parse(memory.fill(JSON.stringify(json))) as unknown }),
    ...(raw === undefined ? {} : { raw: typeof raw === 'string' ? memory.fill(raw) : raw }),
    headers: {
      ...Object.fromEntries(Object.entries(headers ?? {}).map(([name, text]) => [name, memory.fill(text)])),
      ...(by === undefined ? {} : { authorization: memory.fill(`Bearer {${by}}`) }),
    },
  };
}

async function mailedToken(
  mail: MailSink | undefined,
  { to, count }: NonNullable<Recorded['mailed']>,
): Promise<string> {
  const messages = (await mail?.messages({ to, count })) ?? [];
  const token = /\?token=([\w-]+)/.exec(messages.at(count - 1)?.text ?? '')?.[1];
  if (token === undefined) throw new Error(`mail ${String(count)} to ${to} has no token, or did not come`);
  return token;
}
