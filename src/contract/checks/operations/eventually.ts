import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange } from '../../http/exchange.ts';
import { want } from '../../want/want.ts';

/** Asks again until `holds`, at most `seconds` long; fails with the last answer. A refused connection counts as not yet. */
export async function eventually(
  ask: () => Promise<Exchange>,
  holds: (exchange: Exchange) => boolean,
  what: string,
  seconds = 15,
): Promise<Exchange> {
  let last: Exchange | undefined;
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    last = await ask().catch(() => undefined);
    if (last && holds(last)) return last;
    await sleep(100);
  }
  want(false, `${what} within ${String(seconds)} s`, last);
}
