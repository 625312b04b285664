import type { Spec } from '../../../types.ts';
import type { Client } from '../../http/client.ts';
import { readMetrics, type Scrape } from '../../model/metrics-text.ts';
import { wantStatus } from '../../want/want-status.ts';
import { want } from '../../want/want.ts';

/** A check's `when`: the backend shows its metrics. */
export function whenMetrics({ choices }: Spec): true | string {
  return choices.observability.includes('prometheus') || 'the spec has no prometheus';
}

/** Scrapes a backend as Prometheus does; fails when what it shows cannot be read. */
export async function scrape(client: Client): Promise<Scrape> {
  const exchange = await client.get('/metrics');
  wantStatus(exchange, 200, '/metrics');
  const type = exchange.headers['content-type'] ?? '';
  want(
    /^text\/plain; *version=(0\.0\.4|1\.0\.0)\b/.test(type),
    'the media type is text/plain; version=0.0.4',
    exchange,
  );
  const read = readMetrics(exchange.text);
  want(read.problems.length === 0, `every line of /metrics can be read, not: ${read.problems.slice(0, 3).join(' | ')}`);
  return read;
}
