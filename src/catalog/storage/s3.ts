import type { Choice } from '../../types.ts';

/** Any store that speaks the S3 protocol. */
export const s3: Choice = {
  axis: 'storage',
  id: 's3',
  label: 's3',
  facts: { key: 'storage.provider integrations' },
  gives: [
    {
      to: 'service',
      id: 's3',
      image: 'ghcr.io/versity/versitygw:v1.8.0',
      port: 7070,
      environment: {
        VGW_BACKEND: 'posix',
        VGW_BACKEND_ARG: '/tmp/vgw',
        VGW_HEALTH: '/health',
        ROOT_ACCESS_KEY: 'app',
        ROOT_SECRET_KEY: 'app-app-app',
      },
      healthcheck: ['wget', '-q', '-O', '/dev/null', 'http://127.0.0.1:7070/health'],
      volume: '/tmp/vgw',
      connection: { name: 'S3_ENDPOINT', url: 'http://localhost:7070', publicName: 'S3_PUBLIC_ENDPOINT' },
      settings: { S3_BUCKET: 'app', S3_ACCESS_KEY_ID: 'app', S3_SECRET_ACCESS_KEY: 'app-app-app' },
    },
  ],
};
