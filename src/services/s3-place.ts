import { createHash } from 'node:crypto';

/** How a bucket on a server of this machine is reached. */
export type S3Place = Readonly<{ port: number; accessKey: string; secretKey: string; bucket: string }>;

/** The environment that points a backend at a bucket. */
export function s3Environment({ port, accessKey, secretKey, bucket }: S3Place): Readonly<Record<string, string>> {
  return {
    S3_ENDPOINT: `http://127.0.0.1:${String(port)}`,
    S3_REGION: 'us-east-1',
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKey,
    S3_SECRET_ACCESS_KEY: secretKey,
  };
}

/** A path at which only a server that was started with this secret says that it is well. */
export function s3HealthPath({ secretKey }: Pick<S3Place, 'secretKey'>): string {
  return `/health-${createHash('sha256').update(secretKey).digest('hex').slice(0, 24)}`;
}

/** Whether the server that was started with this secret answers at its port. */
export async function s3Answers(place: Pick<S3Place, 'port' | 'secretKey'>): Promise<boolean> {
  try {
    const url = `http://127.0.0.1:${String(place.port)}${s3HealthPath(place)}`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}
