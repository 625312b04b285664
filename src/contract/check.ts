import type { Json, Spec } from '../types.ts';
import type { CheckContext } from './check-context.ts';
import type { Exchange } from './http/exchange.ts';

/**
 * What a check needs beyond HTTP. `env`: start backends of its own with other settings; `services`: a database server of its
 * own that it may stop; `files`: the backend's folder (the committed OpenAPI document, the migrations); `mail`: the mails that
 * the backend sends; `oidc`: providers at which the suite signs in; `redis`: a Redis server that it may watch and stop.
 */
export type Need = 'sql' | 'logs' | 'env' | 'signal' | 'services' | 'files' | 'mail' | 'oidc' | 'redis';

/**
 * How a check shares the backend under test. `shared`: beside others, on rows of its own. `quiet`: alone on a second
 * backend, because it counts rows. `own`: it starts and disturbs backends of its own.
 */
export type Lane = 'shared' | 'quiet' | 'own';

/** One rule of the contract as an executable check. */
export type Check = Readonly<{
  /** As in `docs/contract.md`, for example `E01`. */
  id: string;
  /** A short name for lists. */
  title: string;
  /** What the contract wants, one sentence. */
  contract: string;
  needs: readonly Need[];
  lane: Lane;
  /** True when the spec has what the check is about, otherwise the reason why it does not apply. */
  when(spec: Spec): true | string;
  /** Resolves when the contract holds; throws a ContractFailure, or NotRun when it finds nothing to work on. */
  run(context: CheckContext): Promise<void>;
  /**
   * Looks at every exchange of the whole run, whichever check made it; the function it makes returns what breaks this rule.
   * `openapi` is the served document.
   */
  observe?(spec: Spec, openapi: Json | undefined): (exchange: Exchange) => readonly string[];
}>;
