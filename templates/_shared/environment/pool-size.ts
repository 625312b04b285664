/**
 * Connections per process: a query holds one for about 20 ms, so a process that answers `expectedRPS` needs that many
 * busy ones (Little's law), doubled for bursts; 10 at least, and 20 at most, because more would only queue in PostgreSQL.
 */
export function poolSize(expectedRps: number): string {
  return String(Math.min(20, Math.max(10, Math.ceil(expectedRps * 0.02 * 2))));
}
