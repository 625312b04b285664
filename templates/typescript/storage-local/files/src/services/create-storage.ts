import { api } from '../config/api.ts';
import type { Config } from '../config/config.ts';
import { createUploadSigner } from '../utils/upload-signer.ts';
import { LocalStorage } from './local-storage.ts';

type StorageSettings = Pick<Config, 'STORAGE_DIR' | 'PUBLIC_URL' | 'APP_SECRET'>;

/** The storage that the settings name. */
export function createStorage({ STORAGE_DIR, PUBLIC_URL, APP_SECRET }: StorageSettings): LocalStorage {
  const base = `${PUBLIC_URL.replace(/\/$/, '')}${api.basePath}`;
  return new LocalStorage(STORAGE_DIR, base, createUploadSigner(APP_SECRET));
}
