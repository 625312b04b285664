import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StoredFile } from '../models/stored-file.ts';
import type { UploadSigner, UploadTerms } from '../utils/upload-signer.ts';
import type { ByteRange, Storage, UploadOffer } from './storage.ts';

/** Keeps files in a folder of this machine; only one process can use it, or all that share the folder. */
export class LocalStorage implements Storage {
  readonly #directory: string;
  readonly #base: string;
  readonly #signer: UploadSigner;

  constructor(directory: string, base: string, signer: UploadSigner) {
    this.#directory = directory;
    this.#base = base;
    this.#signer = signer;
  }

  async write(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    await this.#store(this.#pathOf(key), bytes);
  }

  /** Stores what a client sends on an offer; it is not a file yet. */
  async arrive(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    await this.#store(this.#arrivalOf(key), bytes);
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const handle = await open(this.#pathOf(key));
    return handle.createReadStream(range);
  }

  offer({ id, content_type, size }: StoredFile, seconds: number): Promise<UploadOffer> {
    const expires = Math.floor(Date.now() / 1000) + seconds;
    const signature = this.#signer.sign({ id, expires, contentType: content_type, size });
    const url = `${this.#base}/files/${id}/content?expires=${String(expires)}&signature=${signature}`;
    return Promise.resolve({ url, headers: { 'Content-Type': content_type, 'Content-Length': String(size) } });
  }

  /** Whether a request to send bytes keeps to an offer that was made. */
  allows(terms: UploadTerms, signature: string): boolean {
    return this.#signer.verify(terms, signature);
  }

  async takeIn(key: string): Promise<boolean> {
    try {
      await mkdir(dirname(this.#pathOf(key)), { recursive: true });
      await rename(this.#arrivalOf(key), this.#pathOf(key));
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    for (const path of [this.#pathOf(key), this.#arrivalOf(key)]) {
      await rm(path, { force: true });
      await rm(partOf(path), { force: true });
    }
  }

  /** Writes beside the place and renames: what is there is whole. */
  async #store(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    try {
      await pipeline(bytes, createWriteStream(partOf(path)));
      await rename(partOf(path), path);
    } catch (error) {
      await rm(partOf(path), { force: true });
      throw error;
    }
  }

  #pathOf(key: string): string {
    return join(this.#directory, 'files', key.slice(0, 2), key);
  }

  #arrivalOf(key: string): string {
    return join(this.#directory, 'arrivals', key);
  }
}

function partOf(path: string): string {
  return `${path}.part`;
}
