import { storesLocally } from '../../templates/_shared/uploads/file-uses.ts';
import type { Plan } from '../types.ts';
import { contributed } from './contributed.ts';

/** What `performance` comes to: processes, connections, and why. */
export type Capacity = Readonly<{
  replicas: Readonly<{ min: number; max: number }>;
  poolSize: number;
  /** Why there are this many processes. */
  because: string;
}>;

/** What one process is planned to answer in a second: a quarter of what one core does on a laptop, so that it stays calm. */
const planned = 200;

/** Servers by which all processes count limits together. */
const sharesLimits: ReadonlySet<string> = new Set(['redis']);

/**
 * Processes: without a store that all of them share, limits and caches would count per process, so there is one. With
 * it: enough for the expected load and one to spare, and twice as many at the peak. With files in a folder there is one.
 *
 * Connections: a query holds one for about 20 ms (Little's law), doubled for bursts; 10 at least, 20 at most.
 */
export function capacityOf(plan: Plan): Capacity {
  const { expectedRPS } = plan.spec.performance;
  const shared = contributed(plan, 'service').some(({ id }) => sharesLimits.has(id));
  const needed = Math.ceil(expectedRPS / planned);
  const poolSize = Math.min(20, Math.max(10, Math.ceil(expectedRPS * 0.02 * 2)));
  if (storesLocally(plan.spec)) {
    const because =
      'files lie in a folder that other processes do not see; with `integrations: [s3]` there can be more';
    return { replicas: { min: 1, max: 1 }, poolSize, because };
  }
  return shared
    ? {
        replicas: { min: needed + 1, max: 2 * (needed + 1) },
        poolSize,
        because: `${String(expectedRPS)} requests per second at ${String(planned)} a process, and one process to spare`,
      }
    : {
        replicas: { min: 1, max: 1 },
        poolSize,
        because: 'without Redis, rate limits are counted in the process, so two processes would allow twice as much',
      };
}
