import type { AccountBook } from '../../../src/contract/principals/account-book.ts';
import { createClient, type Client } from '../../../src/contract/http/client.ts';
import { openLaboratory } from '../../../src/contract/backend/laboratory.ts';
import { readSettings } from '../../../src/contract/backend/read-settings.ts';
import { readBackendSpec } from '../../../src/services/read-backend-spec.ts';
import { normalise, type Answer } from './normalise.ts';
import type { Recorded } from './recorded.ts';

/** Sends a sequence to the backend in a folder, on a database of its own, and returns what it answered. */
export async function replay(dir: string, sequence: readonly Recorded[]): Promise<readonly Answer[]> {
  const { signal } = new AbortController();
  const laboratory = await openLaboratory({
    spec: await readBackendSpec(dir),
    dir,
    settings: await readSettings(dir),
    log: () => undefined,
    signal,
  });
  try {
    const bench = await laboratory.start();
    const client = createClient(bench.url, () => undefined, signal);
    const answers = await inOrder(client, bench.book, sequence);
    await client.close();
    return answers;
  } finally {
    await laboratory.close();
  }
}

async function inOrder(
  client: Client,
  book: AccountBook | undefined,
  sequence: readonly Recorded[],
): Promise<readonly Answer[]> {
  const names = new Map<string, string>();
  const ids = new Map<string, string>();
  const answers: Answer[] = [];
  for (const { method, path, json, raw, headers, by, as } of sequence) {
    const credentials = by === undefined ? {} : await bearerOf(by, book, client);
    const filled = (text: string) => text.replaceAll(/\{(\w+)\}/g, (all, name: string) => names.get(name) ?? all);
    const exchange = await client.send(method, filled(path), {
      ...(json === undefined ? {} : { json: JSON.parse(filled(JSON.stringify(json))) as unknown }),
      ...(raw === undefined ? {} : { raw }),
      headers: { ...credentials, ...headers },
    });
    const data = (exchange.json as { data?: { id?: string } } | undefined)?.data;
    if (as !== undefined && data?.id !== undefined) names.set(as, data.id);
    answers.push(normalise(exchange, ids));
  }
  return answers;
}

/** The credentials of the one account of a role, which is made when it is first asked for. */
async function bearerOf(role: string, book: AccountBook | undefined, client: Client) {
  if (!book) throw new Error('the backend has no accounts');
  const account = await book.shared(role, client);
  return { authorization: `Bearer ${account.tokens().access_token}` };
}
