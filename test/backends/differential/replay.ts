import { createClient } from '../../../src/contract/http/client.ts';
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
    const answers = await inOrder(client.send, sequence);
    await client.close();
    return answers;
  } finally {
    await laboratory.close();
  }
}

async function inOrder(
  send: ReturnType<typeof createClient>['send'],
  sequence: readonly Recorded[],
): Promise<readonly Answer[]> {
  const names = new Map<string, string>();
  const ids = new Map<string, string>();
  const answers: Answer[] = [];
  for (const { method, path, json, raw, headers, as } of sequence) {
    const filled = (text: string) => text.replaceAll(/\{(\w+)\}/g, (all, name: string) => names.get(name) ?? all);
    const exchange = await send(method, filled(path), {
      ...(json === undefined ? {} : { json: JSON.parse(filled(JSON.stringify(json))) as unknown }),
      ...(raw === undefined ? {} : { raw }),
      ...(headers ? { headers } : {}),
    });
    const data = (exchange.json as { data?: { id?: string } } | undefined)?.data;
    if (as !== undefined && data?.id !== undefined) names.set(as, data.id);
    answers.push(normalise(exchange, ids));
  }
  return answers;
}
