import type { Config } from '../config/config.ts';
import { createS3Client, guardCalls } from './s3-client.ts';
import { S3Storage } from './s3-storage.ts';

type StorageSettings = Pick<
  Config,
  'S3_ENDPOINT' | 'S3_REGION' | 'S3_BUCKET' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY' | 'S3_FORCE_PATH_STYLE'
>;

/** The storage that the settings name. */
export function createStorage(settings: StorageSettings): S3Storage {
  // Signing a URL calls nobody, so it says nothing about whether the store is there.
  const signer = createS3Client(settings);
  return new S3Storage({ bucket: settings.S3_BUCKET, client: guardCalls(createS3Client(settings)), signer });
}
