import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { fileTarget } from '../validators/file-validator.ts';
import type { Upload } from '../services/file-service.ts';
import { ApiError, invalid } from './api-error.ts';
import { mediaTypeOf } from './content-type.ts';

/**
 * Reads a multipart body with the text `target` and, after it, one `file`, whose bytes `take` gets while they come in. What
 * is left when it fails is read and dropped, so that the client gets to read the answer.
 */
export async function readUpload<Result>(
  request: IncomingMessage,
  take: (upload: Upload) => Promise<Result>,
): Promise<Result> {
  if (mediaTypeOf(request.headers['content-type'] ?? '') !== 'multipart/form-data') {
    throw new ApiError('UNSUPPORTED_MEDIA_TYPE', 'Content-Type must be multipart/form-data');
  }
  const parser = createParser(request);
  try {
    return await new Promise<Result>((resolve, reject) => {
      let target: string | undefined;
      let taken: Promise<Result> | undefined;
      parser.on('field', (name, value) => {
        if (name !== 'target' || taken) reject(unexpected(name));
        target = value;
      });
      parser.on('file', (name, bytes, { filename, mimeType }) => {
        if (name !== 'file' || taken) {
          reject(unexpected(name));
          return;
        }
        const found = fileTarget.safeParse(target);
        if (!found.success) {
          reject(wrong('target', `must come before the file, and be one of ${fileTarget.options.join(', ')}`));
          return;
        }
        const contentType = mediaTypeOf(mimeType);
        taken = take({ target: found.data, name: filename ?? '', contentType, bytes: whole(bytes) });
        taken.catch(reject);
      });
      parser.on('partsLimit', () => {
        reject(wrong('file', 'must be the last part'));
      });
      parser.on('close', () => {
        if (taken) taken.then(resolve, reject);
        else reject(wrong('file', 'is required'));
      });
      parser.on('error', () => {
        reject(wrong('file', 'must be sent as multipart/form-data'));
      });
      request.on('close', () => {
        if (!request.complete) parser.destroy(new Error('the client has gone'));
      });
      request.pipe(parser);
    });
  } finally {
    request.unpipe(parser);
    request.resume();
  }
}

function createParser({ headers }: IncomingMessage): busboy.Busboy {
  try {
    return busboy({ headers, defParamCharset: 'utf8', preservePath: true, limits: { parts: 3, fieldSize: 200 } });
  } catch {
    throw wrong('file', 'must be sent as multipart/form-data with a boundary');
  }
}

/** The bytes of a part; an end that comes too early is an error. */
async function* whole(bytes: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) yield chunk as Uint8Array;
}

function unexpected(name: string): ApiError {
  return new ApiError('UNKNOWN_FIELD', `Unknown field: ${name}`, {
    details: [
      { in: 'body', pointer: `#/${name}`, field: name, code: 'unknown_field', message: 'is not a member here' },
    ],
  });
}

function wrong(field: string, message: string): ApiError {
  const code = message === 'is required' ? 'required' : 'invalid_value';
  return invalid([{ in: 'body', pointer: `#/${field}`, field, code, message }]);
}
