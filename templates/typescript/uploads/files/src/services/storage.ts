import type { Readable } from 'node:stream';
import type { StoredFile } from '../models/stored-file.ts';

/** The first and the last byte that are wanted. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Where a client sends the bytes of a file itself, and the headers that it has to send. */
export interface UploadOffer {
  url: string;
  headers: Readonly<Record<string, string>>;
}

/** Where the bytes of files lie, each under a key that nobody can guess. */
export interface Storage {
  /** Stores what `bytes` gives; when that fails, nothing is stored. */
  write(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** Lets a client send the bytes of a file within a time; they arrive outside the reach of readers. */
  offer(file: StoredFile, seconds: number): Promise<UploadOffer>;
  /** Takes in what a client has sent; false when nothing has arrived. */
  takeIn(key: string): Promise<boolean>;
  /** Removes a file and what has arrived for it; there may be neither. */
  remove(key: string): Promise<void>;
}
