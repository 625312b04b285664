import type { Exchange } from '../../../src/contract/http/exchange.ts';
import type { Recorded } from './sequence.ts';

/** Where the bytes of a promised file go. */
type Destination = Readonly<{ url: string; headers: Readonly<Record<string, string>> }>;

/** What later requests of a sequence take from earlier answers. */
export type Memory = Readonly<{
  /** Ids by their order of appearance. */
  ids: Map<string, string>;
  /** Puts what is known in the place of `{name}`. */
  fill(text: string): string;
  keep(name: string, value: string): void;
  /** Where the bytes of the promised file go that was kept under a name. @throws RangeError when there is none. */
  destination(name: string): Destination;
  /** Keeps what a request says that it keeps. */
  learn(request: Recorded, exchange: Exchange): void;
}>;

type Known = Partial<Record<'id' | 'file_id' | 'url' | 'access_token' | 'refresh_token', string>> &
  Partial<Pick<Destination, 'headers'>>;

/** Makes an empty memory. */
export function createMemory(): Memory {
  const names = new Map<string, string>();
  const destinations = new Map<string, Destination>();
  const keep = (name: string | undefined, value: string | undefined): void => {
    if (name !== undefined && value !== undefined) names.set(name, value);
  };
  return {
    ids: new Map(),
    fill: (text) => text.replaceAll(/\{(\w+)\}/g, (all, name: string) => names.get(name) ?? all),
    keep,
    destination(name) {
      const known = destinations.get(name);
      if (!known) throw new RangeError(`no file was promised as ${name}`);
      return known;
    },
    learn({ as, signsIn }, { json, headers }) {
      const data = (json as { data?: Known } | undefined)?.data;
      keep(as, data?.id ?? data?.file_id);
      if (as !== undefined) keep(`${as}_tag`, headers['etag']);
      if (as !== undefined && data?.url !== undefined)
        destinations.set(as, { url: data.url, headers: data.headers ?? {} });
      keep(signsIn, data?.access_token);
      if (signsIn !== undefined) keep(`${signsIn}_refresh`, data?.refresh_token);
    },
  };
}
