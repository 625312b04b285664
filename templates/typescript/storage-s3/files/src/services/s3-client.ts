import { S3Client } from '@aws-sdk/client-s3';
import type { Config } from '../config/config.ts';
import { createDependency } from '../utils/dependency.ts';

/** How the store is reached. */
export type S3Settings = Pick<
  Config,
  'S3_ENDPOINT' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY' | 'S3_FORCE_PATH_STYLE'
>;

/** A client of the store; how often and how long it tries is up to whoever guards its calls. */
export function createS3Client(settings: S3Settings): S3Client {
  const { S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_FORCE_PATH_STYLE } = settings;
  return new S3Client({
    region: S3_REGION,
    forcePathStyle: S3_FORCE_PATH_STYLE,
    maxAttempts: 1,
    // Not every store knows the checksums that the SDK adds by itself.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 1_000, socketTimeout: 10_000 },
    ...(S3_ENDPOINT !== undefined && { endpoint: S3_ENDPOINT }),
    ...(S3_ACCESS_KEY_ID !== undefined &&
      S3_SECRET_ACCESS_KEY !== undefined && {
        credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
      }),
  });
}

/** Guards every call of the client. That there is no such object is an answer, and no failure. */
export function guardCalls(client: S3Client): S3Client {
  const server = createDependency('s3', { timeoutMs: 10_000 });
  client.middlewareStack.add(
    (next) => async (request) => {
      const outcome = await server.ask(() =>
        next(request).then(
          (response) => ({ response }),
          (error: unknown) => {
            if (isAbsence(error)) return { error };
            throw error;
          },
        ),
      );
      if ('error' in outcome) throw outcome.error;
      return outcome.response;
    },
    { step: 'initialize', name: 'guard' },
  );
  return client;
}

/** Whether an object is not there, or the bucket that was asked for by its head. */
export function isAbsence(error: unknown): error is Error {
  return error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');
}
