import { hasMetrics } from '../../../templates/_shared/metrics/has-metrics.ts';
import { hasJobs } from '../../../templates/_shared/jobs/job-uses.ts';
import { storesLocally } from '../../../templates/_shared/uploads/file-uses.ts';
import { stackOf } from '../../plan/stack-of.ts';
import type { Plan, TemplateLibrary } from '../../types.ts';
import { capacityOf } from '../capacity-of.ts';
import { contributed } from '../contributed.ts';
import { deliveryOf } from '../delivery-of.ts';
import { unite } from '../unite.ts';
import { backupJob, backupVolume } from './backup.ts';
import { deployment, workerDeployment } from './deployment.ts';
import type { ClusterValues } from './cluster-values.ts';
import { ingress } from './ingress.ts';

/** A Kubernetes object. */
export type ClusterObject = Readonly<Record<string, unknown>>;

/**
 * Everything that runs the backend in a cluster, by file name. The manifests give plain values, the chart gives
 * references to its own. The database is not among them: it outlives a cluster.
 */
export function clusterObjects(
  plan: Plan,
  library: TemplateLibrary,
  values: ClusterValues,
): readonly (readonly [name: string, object: ClusterObject])[] {
  const { replicas } = capacityOf(plan);
  const { name } = values;
  const labels = { 'app.kubernetes.io/name': plan.spec.name, 'app.kubernetes.io/instance': name };
  const metadata = { name, labels };
  const delivery = deliveryOf(plan, library);
  const { run } = stackOf(plan.spec, library);
  const migrate = contributed(plan, 'migration').length > 0 ? run.migrate : undefined;
  const scraped = hasMetrics(plan.spec);
  const stored = unite(contributed(plan, 'service'), ({ id }) => `service ${id}`).filter(({ backup }) => backup);
  const files = storesLocally(plan.spec) ? `${name}-files` : undefined;
  const many = replicas.max > 1;
  return [
    ['configmap', { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: values.settings }],
    [
      'deployment',
      deployment({
        metadata,
        delivery,
        migrate,
        replicas: replicas.min,
        values,
        many,
        scraped,
        files,
      }),
    ],
    ...(hasJobs(plan.spec) && run.worker
      ? [
          [
            'worker-deployment',
            workerDeployment({ metadata, delivery, migrate, scraped, values, command: run.worker }),
          ] as const,
        ]
      : []),
    [
      'service',
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata,
        spec: { selector: labels, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
      },
    ],
    ['ingress', ingress(metadata, values)],
    [
      'pod-disruption-budget',
      {
        apiVersion: 'policy/v1',
        kind: 'PodDisruptionBudget',
        metadata,
        // With one process a minimum of one would keep every node from being drained.
        spec: { selector: { matchLabels: labels }, maxUnavailable: 1 },
      },
    ],
    ...(files === undefined ? [] : [['files-volume', filesVolume(metadata, files)] as const]),
    ...(many ? [['horizontal-pod-autoscaler', autoscaler(metadata, replicas)] as const] : []),
    ...stored.flatMap((service) => [
      [`backup-${service.id}`, backupJob(metadata, service, values)] as const,
      [`backup-${service.id}-volume`, backupVolume(metadata, service)] as const,
    ]),
  ];
}

/** Where uploads lie: one process at a time uses it. */
function filesVolume({ labels }: Readonly<{ labels: unknown }>, name: string): ClusterObject {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, labels },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
  };
}

function autoscaler(
  metadata: Readonly<{ name: string }>,
  replicas: Readonly<{ min: number; max: number }>,
): ClusterObject {
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata,
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: metadata.name },
      minReplicas: replicas.min,
      maxReplicas: replicas.max,
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } },
      ],
    },
  };
}
