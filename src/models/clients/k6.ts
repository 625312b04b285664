import { commandsOf } from '../commands-of.ts';
import type { Model } from '../model.ts';

/** `load/k6.js`: as many requests a second as the spec expects, and thresholds from it. It only reads. */
export const k6: Model = (plan) => {
  const { spec } = plan;
  const lists = spec.resources.filter(({ operations }) => operations.includes('list'));
  if (!commandsOf(plan).some(({ name }) => name === 'load')) return new Map();
  const { expectedRPS, maxLatencyMs } = spec.performance;
  const accounts = spec.choices.auth.length > 0;
  const lines = [
    '/* global __ENV */',
    "import http from 'k6/http';",
    "import { check } from 'k6';",
    "import exec from 'k6/execution';",
    '',
    `const base = \`\${__ENV.BASE_URL || 'http://localhost:3000'}${spec.api.basePath}\`;`,
    ...(accounts ? ['const params = { headers: { Authorization: `Bearer ${__ENV.TOKEN}` } };'] : []),
    `const paths = [`,
    ...lists.map(({ names }) => `  '/${names.path}',`),
    '];',
    '',
    '// An open model: requests start on time, also when answers are late.',
    'export const options = {',
    '  scenarios: {',
    '    lists: {',
    "      executor: 'constant-arrival-rate',",
    `      rate: Number(__ENV.RATE || ${String(expectedRPS)}),`,
    "      timeUnit: '1s',",
    "      duration: __ENV.DURATION || '1m',",
    `      preAllocatedVUs: ${String(Math.max(10, Math.ceil((expectedRPS * maxLatencyMs) / 1000)))},`,
    `      maxVUs: ${String(Math.max(50, expectedRPS * 2))},`,
    '    },',
    '  },',
    '  thresholds: {',
    "    http_req_failed: ['rate<0.01'],",
    `    http_req_duration: ['p(95)<${String(maxLatencyMs)}'],`,
    "    checks: ['rate>0.99'],",
    '  },',
    '};',
    '',
    'export default function () {',
    '  const path = paths[exec.scenario.iterationInTest % paths.length];',
    `  const answer = http.get(\`\${base}\${path}?per_page=20\`${accounts ? ', params' : ''});`,
    "  check(answer, { 'is a list': ({ status }) => status === 200 });",
    '}',
    '',
  ];
  // Prettier puts a short list on one line.
  const text = lines.join('\n').replace(/const paths = \[\n([\s\S]*?),\n\];/, (long, items: string) => {
    const short = `const paths = [${items
      .split(',\n')
      .map((item) => item.trim())
      .join(', ')}];`;
    return short.length <= 120 ? short : long;
  });
  return new Map([['load/k6.js', text]]);
};
