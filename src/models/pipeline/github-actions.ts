import type { Plan } from '../../types.ts';
import { contributed } from '../contributed.ts';
import type { Contributed } from '../contributed.ts';
import { hasImage } from '../image/has-image.ts';
import type { Model } from '../model.ts';
import { unite } from '../unite.ts';
import { yamlText } from '../yaml-text.ts';
import { gates } from './gates.ts';
import { pipelineOf } from './pipeline-of.ts';
import { pipelineTools } from './pipeline-tools.ts';

type Step = Readonly<Record<string, unknown>>;
type Job = Readonly<Record<string, unknown>>;

const checkOut: Step = { name: 'Check out', uses: 'actions/checkout@v6' };
const checkOutAll: Step = { ...checkOut, with: { 'fetch-depth': 0 } };
const setUpNode: Step = { name: 'Set up Node', uses: 'actions/setup-node@v6', with: { 'node-version': '24' } };

/**
 * `.github/workflows/ci.yml`: what every change has to pass, in jobs that run beside each other. Read-only permissions;
 * a newer push to the same branch stops the older run.
 */
export const githubActions: Model = (plan, library) => {
  const setup = contributed(plan, 'ci').map(step);
  if (setup.length === 0) return new Map();
  const node = pipelineOf(plan, library).node.length > 0 ? [setUpNode] : [];
  const commands = gates(plan).map(({ command, says }) => ({ name: says, run: command }));
  const workflow = {
    name: 'ci',
    on: { push: { branches: ['main'] }, pull_request: {} },
    permissions: { contents: 'read' },
    concurrency: { group: 'ci-${{ github.ref }}', 'cancel-in-progress': true },
    jobs: {
      check: job([checkOut, ...setup, ...commands], services(plan)),
      contract: job([checkOut, ...setup, ...node, { name: 'Prove the contract', run: 'make test-contract' }]),
      secrets: job([
        checkOutAll,
        { name: 'Get gitleaks', run: install(pipelineTools.gitleaks) },
        { name: 'Look for secrets in the history', run: 'make secrets' },
      ]),
      'api-diff': job(
        [
          checkOutAll,
          { name: 'Get oasdiff', run: install(pipelineTools.oasdiff) },
          {
            name: 'Look for changes that break clients',
            env: { BASE: 'origin/${{ github.base_ref }}' },
            run: 'make api-diff BASE="$BASE"',
          },
        ],
        { if: "github.event_name == 'pull_request'" },
      ),
      ...(hasImage(plan) ? { image: job([checkOut, { name: 'Build the image', run: 'make image' }]) } : {}),
    },
  };
  return new Map([['.github/workflows/ci.yml', yamlText(workflow)]]);
};

function job(steps: readonly Step[], more: Job = {}): Job {
  return { ...more, 'runs-on': 'ubuntu-24.04', 'timeout-minutes': 30, steps };
}

function install(module: string): string {
  return `go install ${module}\necho "$(go env GOPATH)/bin" >> "$GITHUB_PATH"\n`;
}

function step({ name, uses, with: inputs, env, run }: Contributed<'ci'>): Step {
  return Object.fromEntries(
    Object.entries({ name, uses, with: inputs, env, run }).filter(([, value]) => value !== undefined),
  );
}

/** The servers beside the job, and where they are. */
function services(plan: Plan): Job {
  const all = unite(contributed(plan, 'service'), ({ id }) => `service ${id}`);
  if (all.length === 0) return {};
  return {
    services: Object.fromEntries(all.map((one) => [one.id, container(one)])),
    env: Object.assign({}, ...all.map(told)) as Job,
  };
}

/** What tells the tests of a server. */
function told({ connection, settings }: Contributed<'service'>): Job {
  return { [connection.name]: connection.url, ...settings };
}

function container(service: Contributed<'service'>): Job {
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
