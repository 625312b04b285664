import type { ColumnType, Generated } from 'kysely';
import type { ErrorDetail } from '../utils/api-error.ts';
import type { ErrorCode } from '../utils/error-catalogue.ts';

/** What a request was answered. */
export interface RememberedAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** The body of a success without its `meta`, or what was wrong. */
  body: { success?: Readonly<Record<string, unknown>>; refusal?: Refusal };
}

/** A refusal that holds for the repetition, too. */
interface Refusal {
  code: ErrorCode;
  message: string;
  details: readonly ErrorDetail[];
}

/** A row of the table `app_idempotency_keys`. */
export interface IdempotencyKeyTable {
  principal: string;
  method: string;
  path: string;
  key: string;
  body_hash: Buffer;
  status: number;
  headers: ColumnType<RememberedAnswer['headers'], string, string>;
  body: ColumnType<RememberedAnswer['body'], string, string>;
  created_at: Generated<string>;
  expires_at: Generated<string>;
}
