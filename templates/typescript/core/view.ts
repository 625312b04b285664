import { tsString } from '../../../src/naming.ts';
import type { Spec } from '../../../src/types.ts';
import { fits } from '../print/fits.ts';

/** What the core's own templates ask for. */
export function coreView(spec: Spec): Readonly<Record<string, unknown>> {
  const description = tsString(spec.description);
  return {
    title: tsString(spec.name),
    description,
    hasLongDescription: !fits(`  description: ${description},`),
    poolMax: poolSize(spec.performance.expectedRPS),
  };
}

/**
 * Connections per process: a query holds one for about 20 ms, so a process that answers `expectedRPS` needs that many
 * busy ones (Little's law), doubled for bursts; 10 at least, and 20 at most, because more would only queue in PostgreSQL.
 */
function poolSize(expectedRps: number): string {
  return String(Math.min(20, Math.max(10, Math.ceil(expectedRps * 0.02 * 2))));
}
