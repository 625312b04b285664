import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { goTool } from '../files/go-tool.ts';
import { must } from '../../tools/must.ts';
import type { Trial } from '../trial.ts';
import { want } from '../want.ts';
import { writeExample } from '../write-example.ts';
import { auditBackend } from './audit-backend.ts';
import { serveBackend } from './serve-backend.ts';

/** Less than the spec expects: this machine runs the database and the load as well. The thresholds stay those of the spec. */
const rate = 20;

/** What clients get: the Postman collection and the load of the spec, against a backend that is built and seeded. */
export function clientsTrial(stack: 'express' | 'fastapi'): Trial {
  return {
    name: `Postman collection and k6 load of the catalogue on ${stack}`,
    async run({ folder, log, signal }) {
      const k6 = await goTool('go.k6.io/k6@v1.8.1', log);
      const dir = join(folder, `clients-${stack}`);
      mkdirSync(dir);
      writeExample('catalog', dir, stack);
      const backend = await serveBackend(dir, stack, signal);
      try {
        const env = { ...process.env, PATH: `${dirname(k6)}:${process.env['PATH'] ?? ''}` };
        const base = `BASE_URL=${backend.url}`;
        const newman = await must(['make', 'postman', base], { cwd: dir, env });
        const load = await must(['make', 'load', base, 'DURATION=10s', `RATE=${String(rate)}`], { cwd: dir, env });
        const [, requests = ''] = /http_reqs\.*: (\d+)/.exec(load) ?? [];
        want(Number(requests) > 9 * rate, `10 s at ${String(rate)} requests a second are not ${requests}`);
        const [, latency = ''] = /http_req_duration[^\n]*p\(95\)=(\S+)/.exec(load) ?? [];
        const sent = [...newman.matchAll(/^│\s+requests │\s+(\d+) │\s+0 │$/gm)].map(([, count = '']) => count).join();
        want(Number(sent) > 4, `newman sends the requests of the collection and none fails:\n${newman.slice(-1500)}`);
        const audits = await auditBackend(dir, log);
        return `${audits}; ${sent} requests of the collection green; ${requests} requests at ${String(rate)} a second, p95 ${latency}, thresholds kept`;
      } finally {
        await backend.stop();
      }
    },
  };
}
