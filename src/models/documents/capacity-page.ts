import type { Plan } from '../../types.ts';
import { limitOverrides } from '../../../templates/_shared/limits/limit-overrides.ts';
import { capacityOf } from '../capacity-of.ts';
import { commandsOf } from '../commands-of.ts';
import { markdownTable } from '../markdown-table.ts';
import { markdownPage } from './markdown-page.ts';

/** `docs/capacity.md`: what `performance` of the spec comes to. */
export function capacityPage(plan: Plan): string {
  const { performance, rateLimit } = plan.spec;
  const overrides = limitOverrides(plan.spec);
  const { replicas, poolSize, because } = capacityOf(plan);
  // What the load test asks for.
  const listed = overrides
    .filter(({ endpoint }) => /^GET \/[^/{]+$/.test(endpoint))
    .map(({ maxSetting }) => `\`${maxSetting}\``)
    .join(', ');
  const load = commandsOf(plan).some(({ name }) => name === 'load');
  return markdownPage(
    'Capacity',
    markdownTable(
      ['What', 'How much', 'Why'],
      [
        ['Load', `${String(performance.expectedRPS)} requests a second`, '`performance.expectedRPS` of the spec'],
        ['Answers (p95)', `${String(performance.maxLatencyMs)} ms`, '`performance.maxLatencyMs` of the spec'],
        [
          'Processes',
          replicas.min === replicas.max ? String(replicas.min) : `${String(replicas.min)} to ${String(replicas.max)}`,
          because,
        ],
        [
          'Connections of a process',
          String(poolSize),
          'a query holds one for about 20 ms, doubled for bursts: `DATABASE_POOL_MAX`',
        ],
        ['Connections in all', String(poolSize * replicas.max), 'the `max_connections` of the server has to be larger'],
        [
          'Requests of one client',
          `${String(rateLimit.requests)} in ${String(rateLimit.windowSeconds)} s`,
          '`rateLimit` of the spec: `RATE_LIMIT_MAX`',
        ],
        ...overrides.map(({ endpoint, requests, windowSeconds, maxSetting }) => [
          `The same, \`${endpoint}\``,
          `${String(requests)} in ${String(windowSeconds)} s`,
          `counted apart: \`${maxSetting}\``,
        ]),
      ],
    ),
    'These are planning figures from the spec, not measurements.',
    load
      ? `Measure with \`make load\` on machines like those of production: it asks as often as the table says and fails when more than 1 % of the answers are wrong or 5 % are late. It comes from one address, so start the backend with a larger \`RATE_LIMIT_MAX\`${listed === '' ? '' : ` and ${listed}`} for it.`
      : 'Measure on machines like those of production.',
  );
}
