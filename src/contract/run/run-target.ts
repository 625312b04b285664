import type { Bench, Laboratory } from '../backend/laboratory.ts';
import type { Json } from '../../types.ts';
import type { Need } from '../check.ts';
import type { MailSink } from '../mail/mail-sink.ts';
import type { AccountBook } from '../principals/account-book.ts';
import type { Providers } from '../providers/providers.ts';

/** What a run is made against. */
export type RunTarget = Readonly<{
  /** For checks that run beside each other. */
  sharedUrl: string;
  /** For checks that must be alone; the same backend when there is only one. */
  quietUrl: string;
  shared?: Bench;
  quiet?: Bench;
  /** Accounts on the shared and on the quiet backend; only with accounts. */
  sharedBook?: AccountBook;
  quietBook?: AccountBook;
  mail?: MailSink;
  providers?: Providers;
  laboratory?: Laboratory;
  /** The served OpenAPI document. */
  openapi?: Json;
  /** What is at hand beyond HTTP. */
  has: ReadonlySet<Need>;
}>;
