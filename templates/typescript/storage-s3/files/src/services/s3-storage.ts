import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { StoredFile } from '../models/stored-file.ts';
import { isAbsence } from './s3-client.ts';
import type { ByteRange, Storage, UploadOffer } from './storage.ts';

interface S3StorageDependencies {
  bucket: string;
  client: S3Client;
  /** Makes the URLs that clients send files to. */
  signer: S3Client;
}

/** Keeps files in a bucket. What clients send lies apart from them until it is taken in. */
export class S3Storage implements Storage {
  readonly #bucket: string;
  readonly #client: S3Client;
  readonly #signer: S3Client;

  constructor({ bucket, client, signer }: S3StorageDependencies) {
    this.#bucket = bucket;
    this.#client = client;
    this.#signer = signer;
  }

  async write(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const params = { ...this.#fileOf(key), Body: Readable.from(bytes) };
    await new Upload({ client: this.#client, params }).done();
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const part = range && { Range: `bytes=${String(range.start)}-${String(range.end)}` };
    const { Body } = await this.#client.send(new GetObjectCommand({ ...this.#fileOf(key), ...part }));
    if (!(Body instanceof Readable)) throw new Error('the store sent no bytes');
    return Body;
  }

  /** The signature binds type, length and hash: the store refuses everything else by itself. */
  async offer({ key, content_type, size, sha256 }: StoredFile, seconds: number): Promise<UploadOffer> {
    const checksum = Buffer.from(sha256, 'hex').toString('base64');
    const command = new PutObjectCommand({
      ...this.#arrivalOf(key),
      ContentType: content_type,
      ContentLength: size,
      ChecksumSHA256: checksum,
    });
    const url = await getSignedUrl(this.#signer, command, {
      expiresIn: seconds,
      signableHeaders: new Set(['content-type', 'content-length']),
      unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
    });
    const headers = {
      'Content-Type': content_type,
      'Content-Length': String(size),
      'X-Amz-Checksum-Sha256': checksum,
    };
    return { url, headers };
  }

  async takeIn(key: string): Promise<boolean> {
    const { Bucket, Key } = this.#arrivalOf(key);
    try {
      await this.#client.send(new CopyObjectCommand({ ...this.#fileOf(key), CopySource: `${Bucket}/${Key}` }));
    } catch (error) {
      if (isAbsence(error)) return false;
      throw error;
    }
    await this.#client.send(new DeleteObjectCommand({ Bucket, Key }));
    return true;
  }

  async remove(key: string): Promise<void> {
    for (const place of [this.#fileOf(key), this.#arrivalOf(key)]) {
      await this.#client.send(new DeleteObjectCommand(place));
    }
  }

  /** Fails when the bucket cannot be reached. */
  async ping(): Promise<void> {
    await this.#client.send(new HeadBucketCommand({ Bucket: this.#bucket }));
  }

  /** Makes the bucket when it is missing. */
  async prepare(): Promise<void> {
    const Bucket = this.#bucket;
    try {
      await this.ping();
    } catch (error) {
      if (!isAbsence(error)) throw error;
      await this.#client.send(new CreateBucketCommand({ Bucket }));
    }
  }

  #fileOf(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.#bucket, Key: `files/${key}` };
  }

  #arrivalOf(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.#bucket, Key: `arrivals/${key}` };
  }
}
