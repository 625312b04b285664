import type { Exchange } from './http/exchange.ts';

/** One way in which a backend broke the contract, with the exchange that shows it. */
export type Finding = Readonly<{
  message: string;
  exchange?: Exchange;
  /** The name of the resource that it is about. */
  resource?: string;
  /** What the backend itself logged about that request, when it failed inside. */
  log?: string;
}>;
