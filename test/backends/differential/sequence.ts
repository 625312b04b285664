import type { UploadParts } from '../../../src/contract/uploads/upload.ts';

/** One request of a recorded sequence; `{name}` in it stands for what an earlier answer or a mail gave. */
export type Recorded = Readonly<{
  method: string;
  path: string;
  json?: unknown;
  raw?: string | Uint8Array;
  /** Sends a form with a file. */
  form?: UploadParts;
  headers?: Readonly<Record<string, string>>;
  /** Who sends it: the name of an access token. */
  by?: string;
  /** Keeps the id of what came back under this name, and its ETag under `<name>_tag`; of a promised file also where its bytes go, and with which headers. */
  as?: string;
  /** Sends `raw` where the promised file of this name goes, which may be another server. */
  promised?: string;
  /** Keeps an access token under this name, and the refresh token under `<name>_refresh`. */
  signsIn?: string;
  /** Waits for so many mails to an address first, and keeps the token in the last one's link under a name. */
  mailed?: Readonly<{ to: string; count: number; as: string }>;
}>;

/**
 * An account that is there before the first request, made by the backend's own command. Where there are no passwords it has
 * signed in at a provider, and its access token is kept under its name.
 */
export type Person = Readonly<{ email: string; role: string; name: string; password?: string }>;

/** What two backends of an example are sent, in one order. */
export type Sequence = Readonly<{
  example: string;
  people: readonly Person[];
  requests: readonly Recorded[];
}>;
