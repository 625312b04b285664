import type { Delivery } from '../../types.ts';
import { filesFolder } from '../image/files-folder.ts';
import { imageUser } from '../image/image-user.ts';
import type { ClusterObject } from './cluster-objects.ts';
import type { ClusterValues } from './cluster-values.ts';

/** What `deployment` is made from. */
export type DeploymentRequest = Readonly<{
  metadata: Readonly<{ name: string; labels: Readonly<Record<string, string>> }>;
  delivery: Delivery;
  /** Runs once before the backend, in every pod; an advisory lock makes that safe. */
  migrate: readonly string[] | undefined;
  replicas: number;
  /** Whether another process may run beside this one, also during an update. */
  many: boolean;
  /** Whether Prometheus finds the pods by their annotations. */
  scraped: boolean;
  values: ClusterValues;
  /** What runs instead of the image's own command: the worker, which then answers on the port of the backend. */
  command?: readonly string[];
  /** The claim of the volume that holds uploads, if they lie in a folder. */
  files?: string | undefined;
}>;

/** What `workerDeployment` is made from. */
export type WorkerRequest = Pick<DeploymentRequest, 'metadata' | 'delivery' | 'migrate' | 'scraped' | 'values'> &
  Readonly<{ command: readonly string[] }>;

/** Nothing in a pod may write, become root, or talk to the cluster. */
const confined = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } };

/** The Deployment: migrated first, probed, limited and confined. */
export function deployment({
  metadata,
  delivery,
  migrate,
  replicas,
  many,
  scraped,
  values,
  command,
  files,
}: DeploymentRequest): ClusterObject {
  const container = {
    image: values.image,
    envFrom: [{ configMapRef: { name: values.name } }, { secretRef: { name: values.secret } }],
    resources: { requests: { cpu: values.cpu, memory: values.memory }, limits: { memory: values.memory } },
    securityContext: confined,
    ...(files === undefined ? {} : { volumeMounts: [{ name: 'files', mountPath: filesFolder }] }),
  };
  const probe = (path: string) => ({ httpGet: { path, port: 'http' }, periodSeconds: 5, timeoutSeconds: 3 });
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata,
    spec: {
      // An autoscaler owns the number where there is one.
      ...(many ? {} : { replicas }),
      // One process only also means: the old one ends before the new one starts.
      strategy: many
        ? { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } }
        : { type: 'Recreate' },
      selector: { matchLabels: metadata.labels },
      template: {
        metadata: { labels: metadata.labels, ...(scraped && { annotations: scrape(delivery.port) }) },
        spec: {
          automountServiceAccountToken: false,
          terminationGracePeriodSeconds: 45,
          securityContext: {
            runAsNonRoot: true,
            runAsUser: Number(imageUser),
            runAsGroup: Number(imageUser),
            ...(files === undefined ? {} : { fsGroup: Number(imageUser) }),
            seccompProfile: { type: 'RuntimeDefault' },
          },
          ...(files === undefined ? {} : { volumes: [{ name: 'files', persistentVolumeClaim: { claimName: files } }] }),
          ...(migrate ? { initContainers: [{ name: 'migrate', command: migrate, ...container }] } : {}),
          containers: [
            {
              name: command ? 'worker' : 'app',
              ...container,
              ...(command ? { command, env: [{ name: 'JOB_PORT', value: String(delivery.port) }] } : {}),
              ports: [{ name: 'http', containerPort: delivery.port }],
              startupProbe: { ...probe(delivery.health), failureThreshold: 12 },
              livenessProbe: probe(delivery.health),
              readinessProbe: probe(delivery.ready),
            },
          ],
        },
      },
    },
  };
}

/** The Deployment of the worker: the same image and settings, another command; no Service leads to it. */
export function workerDeployment({
  metadata,
  delivery,
  migrate,
  scraped,
  values,
  command,
}: WorkerRequest): ClusterObject {
  const labels = { ...metadata.labels, 'app.kubernetes.io/component': 'worker' };
  const name = `${metadata.name}-worker`;
  const own = { name, labels: { ...labels, 'app.kubernetes.io/instance': name } };
  const request = { metadata: own, delivery, migrate, replicas: 1, many: false, scraped, values };
  return deployment({ ...request, command });
}

/** What Prometheus looks for at the pods of a cluster, by custom. */
function scrape(port: number): Readonly<Record<string, string>> {
  return {
    'prometheus.io/scrape': 'true',
    'prometheus.io/path': '/metrics',
    'prometheus.io/port': String(port),
  };
}
