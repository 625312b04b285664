import { contributed } from '../contributed.ts';
import type { Contributed } from '../contributed.ts';
import type { Model } from '../model.ts';
import { unite } from '../unite.ts';
import { yamlText } from '../yaml-text.ts';

/**
 * `.github/workflows/ci.yml`: the contributed steps in one job, with the backend's services beside it. Read-only
 * permissions; a newer push to the same branch stops the older run.
 */
export const githubActions: Model = (plan) => {
  const steps = contributed(plan, 'ci');
  if (steps.length === 0) return new Map();
  const services = unite(contributed(plan, 'service'), ({ id }) => `service ${id}`);
  const job = {
    'runs-on': 'ubuntu-24.04',
    'timeout-minutes': 30,
    ...(services.length === 0 ? {} : { services: Object.fromEntries(services.map((one) => [one.id, container(one)])) }),
    ...(services.length === 0
      ? {}
      : { env: Object.fromEntries(services.map(({ connection }) => [connection.name, connection.url])) }),
    steps: steps.map(step),
  };
  const workflow = {
    name: 'ci',
    on: { push: { branches: ['main'] }, pull_request: {} },
    permissions: { contents: 'read' },
    concurrency: { group: 'ci-${{ github.ref }}', 'cancel-in-progress': true },
    jobs: { check: job },
  };
  return new Map([['.github/workflows/ci.yml', yamlText(workflow)]]);
};

function step({ name, uses, with: inputs, env, run }: Contributed<'ci'>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ name, uses, with: inputs, env, run }).filter(([, value]) => value !== undefined),
  );
}

function container(service: Contributed<'service'>): Record<string, unknown> {
  const health = service.healthcheck.map(shellWord).join(' ');
  return {
    image: service.image,
    ...(Object.keys(service.environment).length > 0 ? { env: service.environment } : {}),
    ports: [`${String(service.port)}:${String(service.port)}`],
    options: `--health-cmd "${health}" --health-interval 5s --health-timeout 5s --health-retries 20`,
  };
}

/** The health command stands inside double quotes of the runner's option line, so words are quoted singly. */
function shellWord(word: string): string {
  return /^[\w./:@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
