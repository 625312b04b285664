import type { Config } from '../config/config.ts';
import { createS3Client, guardCalls, type S3Settings } from './s3-client.ts';
import { S3Storage } from './s3-storage.ts';

type StorageSettings = S3Settings & Pick<Config, 'S3_BUCKET' | 'S3_PUBLIC_ENDPOINT'>;

/** The storage that the settings name. */
export function createStorage(settings: StorageSettings): S3Storage {
  const { S3_PUBLIC_ENDPOINT = settings.S3_ENDPOINT } = settings;
  // Signing a URL calls nobody, so it says nothing about whether the store is there.
  const signer = createS3Client({ ...settings, S3_ENDPOINT: S3_PUBLIC_ENDPOINT });
  return new S3Storage({ bucket: settings.S3_BUCKET, client: guardCalls(createS3Client(settings)), signer });
}
