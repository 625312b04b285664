import type { Resource, Spec } from '../../../src/types.ts';
import { isUser } from '../accounts/user-resource.ts';

/** The features that a spec has. */
type Chosen = Readonly<{ choices: Pick<Spec['choices'], 'feature'> }>;

/** Whether the backend works on jobs after its answers, in a process of their own. */
export function hasJobs({ choices }: Chosen): boolean {
  return choices.feature.includes('background-jobs');
}

/** What carries jobs on a server of its own; the database needs no other. */
const queues: ReadonlySet<string> = new Set(['bullmq', 'celery']);

/** Whether jobs go from the outbox to a queue on Redis, and workers take them from there. */
export function hasQueue(spec: Pick<Spec, 'choices'>): boolean {
  return hasJobs(spec) && spec.choices.jobs.some((provider) => queues.has(provider));
}

/** Whether the owners of a row are told by mail when somebody else makes or changes it. */
export function tellsOwners({ choices }: Chosen, resource: Resource): boolean {
  return choices.feature.includes('email') && resource.owner.length > 0 && !isUser(resource) && changes(resource);
}

function changes({ operations }: Resource): boolean {
  return (['create', 'update', 'replace'] as const).some((operation) => operations.includes(operation));
}
