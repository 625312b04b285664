import type { Exchange } from '../../../src/contract/http/exchange.ts';
import type { Recorded } from './sequence.ts';

/** What later requests of a sequence take from earlier answers. */
export type Memory = Readonly<{
  /** Ids by their order of appearance. */
  ids: Map<string, string>;
  /** Puts what is known in the place of `{name}`. */
  fill(text: string): string;
  keep(name: string, value: string): void;
  /** Keeps what a request says that it keeps. */
  learn(request: Recorded, exchange: Exchange): void;
}>;

type Known = Partial<Record<'id' | 'access_token' | 'refresh_token', string>>;

/** Makes an empty memory. */
export function createMemory(): Memory {
  const names = new Map<string, string>();
  const keep = (name: string | undefined, value: string | undefined): void => {
    if (name !== undefined && value !== undefined) names.set(name, value);
  };
  return {
    ids: new Map(),
    fill: (text) => text.replaceAll(/\{(\w+)\}/g, (all, name: string) => names.get(name) ?? all),
    keep,
    learn({ as, signsIn }, { json }) {
      const data = (json as { data?: Known } | undefined)?.data;
      keep(as, data?.id);
      keep(signsIn, data?.access_token);
      if (signsIn !== undefined) keep(`${signsIn}_refresh`, data?.refresh_token);
    },
  };
}
