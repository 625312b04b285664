import type { Client } from '../../../src/contract/http/client.ts';
import { isRecord } from '../../../src/contract/model/is-record.ts';

/** What a backend says of its rows at one path. Times, ids and cursors are the same on the same database. */
export type Reading = Readonly<{
  path: string;
  status: number;
  etag: string | undefined;
  link: string | undefined;
  body: unknown;
}>;

/** Reads every path, in order. */
export async function readAll(client: Client, paths: readonly string[]): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const path of paths) {
    const { status, headers, json, text } = await client.get(path);
    readings.push({ path, status, etag: headers['etag'], link: headers['link'], body: withoutMeta(json ?? text) });
  }
  return readings;
}

/** The meta member is about the request. */
function withoutMeta(body: unknown): unknown {
  return isRecord(body) ? { ...body, meta: undefined } : body;
}
