import type { Bench, Laboratory } from '../../../src/contract/backend/laboratory.ts';
import { createClient, type Client } from '../../../src/contract/http/client.ts';
import type { MailSink } from '../../../src/contract/mail/mail-sink.ts';
import { openLaboratoryOf } from '../open-laboratory-of.ts';
import { createMemory, type Memory } from './memory.ts';
import { normalise, type Answer } from './normalise.ts';
import type { Person, Recorded, Sequence } from './sequence.ts';

/** Sends a sequence to the backend in a folder, on a database of its own, and returns what it answered. */
export async function replay(dir: string, { people, requests }: Sequence): Promise<readonly Answer[]> {
  const { laboratory, mail, close } = await openLaboratoryOf(dir);
  try {
    const bench = await laboratory.start();
    await makePeople(laboratory, bench, people);
    const client = createClient(bench.url, () => undefined, new AbortController().signal);
    const answers = await inOrder(client.send, requests, mail);
    await client.close();
    return answers;
  } finally {
    await close();
  }
}

async function makePeople({ run, settings }: Laboratory, { database }: Bench, people: readonly Person[]) {
  for (const { email, role, name, password } of people) {
    const env = { EMAIL: email, ROLE: role, NAME: name, PASSWORD: password };
    const { exitCode, output } = await run(settings.userCreate ?? [], database.url, env);
    if (exitCode !== 0) throw new Error(`${email} was not made:\n${output}`);
  }
}

async function inOrder(send: Client['send'], requests: readonly Recorded[], mail: MailSink | undefined) {
  const memory = createMemory();
  const answers: Answer[] = [];
  for (const request of requests) {
    if (request.mailed) memory.keep(request.mailed.as, await mailedToken(mail, request.mailed));
    const exchange = await send(request.method, memory.fill(request.path), partsOf(request, memory));
    memory.learn(request, exchange);
    answers.push(normalise(exchange, memory.ids));
  }
  return answers;
}

function partsOf({ json, raw, headers, by }: Recorded, memory: Memory): Parameters<Client['send']>[2] {
  return {
    ...(json === undefined ? {} : { json: JSON.parse(memory.fill(JSON.stringify(json))) as unknown }),
    ...(raw === undefined ? {} : { raw }),
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
