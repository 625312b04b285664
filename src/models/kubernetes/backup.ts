import type { Contributed } from '../contributed.ts';
import type { ClusterObject } from './cluster-objects.ts';
import type { ClusterValues } from './cluster-values.ts';

type Metadata = Readonly<{ name: string; labels: Readonly<Record<string, string>> }>;

/** A dump of a server's data every night, in the image of that server so that the tools fit its version. */
export function backupJob({ name }: Metadata, service: Contributed<'service'>, values: ClusterValues): ClusterObject {
  const { connection, image, backup = '' } = service;
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: `${name}-backup-${service.id}` },
    spec: {
      schedule: values.backupSchedule,
      concurrencyPolicy: 'Forbid',
      jobTemplate: {
        spec: {
          backoffLimit: 2,
          template: {
            spec: {
              restartPolicy: 'Never',
              automountServiceAccountToken: false,
              securityContext: {
                runAsNonRoot: true,
                runAsUser: 999,
                runAsGroup: 999,
                fsGroup: 999,
                seccompProfile: { type: 'RuntimeDefault' },
              },
              containers: [
                {
                  name: 'backup',
                  image,
                  command: ['sh', '-c', backup],
                  env: [
                    {
                      name: connection.name,
                      valueFrom: { secretKeyRef: { name: values.secret, key: connection.name } },
                    },
                  ],
                  resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } },
                  securityContext: {
                    allowPrivilegeEscalation: false,
                    readOnlyRootFilesystem: true,
                    capabilities: { drop: ['ALL'] },
                  },
                  volumeMounts: [{ name: 'backup', mountPath: '/backup' }],
                },
              ],
              volumes: [{ name: 'backup', persistentVolumeClaim: { claimName: `${name}-backup-${service.id}` } }],
            },
          },
        },
      },
    },
  };
}

/** Where the dumps are kept. */
export function backupVolume({ name }: Metadata, { id }: Contributed<'service'>): ClusterObject {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: `${name}-backup-${id}` },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
  };
}
