import { createHash } from 'node:crypto';
import type { FileFacts } from '../models/stored-file.ts';
import { ApiError } from '../utils/api-error.ts';
import { contentTypeOf, headBytes } from '../utils/content-type.ts';

/** What the bytes of a file may be. */
export interface InspectionRules {
  /** What the sender says they are. */
  declared: string;
  /** The media types that are taken; absent means every one. */
  types?: readonly string[] | undefined;
  maxSize: number;
}

/** Looks at the bytes of a file while they pass: how many they are, their hash, and what they really are. */
export class Inspection {
  readonly #rules: InspectionRules;
  readonly #hash = createHash('sha256');
  #size = 0;
  #contentType = '';

  constructor(rules: InspectionRules) {
    this.#rules = rules;
  }

  /** Passes the bytes on, the first ones when their type is known; throws when they are not what is allowed. */
  async *pass(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const { maxSize } = this.#rules;
    let head = Buffer.alloc(0);
    for await (const chunk of bytes) {
      this.#size += chunk.length;
      if (this.#size > maxSize) throw tooLarge(maxSize);
      this.#hash.update(chunk);
      if (this.#contentType === '') {
        head = Buffer.concat([head, chunk]);
        if (head.length < headBytes) continue;
        await this.#decide(head);
        yield head;
      } else {
        yield chunk;
      }
    }
    if (this.#contentType === '') {
      await this.#decide(head);
      yield head;
    }
  }

  /** What was seen; to be asked for when all has passed. */
  facts(): FileFacts {
    return { content_type: this.#contentType, size: this.#size, sha256: this.#hash.digest('hex') };
  }

  async #decide(head: Uint8Array): Promise<void> {
    const { declared } = this.#rules;
    const found = await contentTypeOf(head, declared);
    const isAsDeclared = declared === '' || declared === found || declared === 'application/octet-stream';
    if (!isAsDeclared) throw wrongType(`The file is ${found}, not ${declared}`);
    refuseType(found, this.#rules);
    this.#contentType = found;
  }
}

/** The refusal of a file with too many bytes. */
export function tooLarge(maxSize: number): ApiError {
  return new ApiError('PAYLOAD_TOO_LARGE', `The file has more than ${String(maxSize)} bytes`);
}

/** Refuses files of a type that is not taken. */
export function refuseType(contentType: string, { types }: Pick<InspectionRules, 'types'>): void {
  if (types && !types.includes(contentType)) throw wrongType(`The file is ${contentType}, not ${types.join(' or ')}`);
}

function wrongType(message: string): ApiError {
  return new ApiError('UNSUPPORTED_MEDIA_TYPE', message);
}
