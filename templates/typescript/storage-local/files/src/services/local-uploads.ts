import type { IncomingMessage } from 'node:http';
import type { StoredFileRepository } from '../repositories/stored-file-repository.ts';
import { notFound } from '../utils/api-error.ts';
import { readQueryParameters, refuseUnknown } from '../validators/query-parameters.ts';
import type { LocalStorage } from './local-storage.ts';

/** Takes the bytes that clients send to the signed URLs of the local storage. */
export class LocalUploads {
  readonly #files: StoredFileRepository;
  readonly #storage: LocalStorage;

  constructor(files: StoredFileRepository, storage: LocalStorage) {
    this.#files = files;
    this.#storage = storage;
  }

  /**
   * The signature stands for the permission, the type, the length and the time: at a URL that is not signed for what is sent
   * there is nothing.
   */
  async receive(id: string, request: IncomingMessage): Promise<void> {
    const parameters = readQueryParameters(request.url ?? '');
    refuseUnknown(parameters, (name) => name === 'expires' || name === 'signature');
    const terms = {
      id,
      expires: Number(parameters.get('expires')),
      contentType: request.headers['content-type'] ?? '',
      size: Number(request.headers['content-length']),
    };
    if (!this.#storage.allows(terms, parameters.get('signature') ?? '')) {
      request.resume();
      throw notFound();
    }
    const file = await this.#files.findById(id);
    if (file?.completed_at !== null) throw notFound();
    await this.#storage.arrive(file.key, request);
  }
}
