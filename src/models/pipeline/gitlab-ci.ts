import type { Plan } from '../../types.ts';
import { contributed } from '../contributed.ts';
import { hasMetrics } from '../../../templates/_shared/metrics/has-metrics.ts';
import { hasImage } from '../image/has-image.ts';
import type { Model } from '../model.ts';
import { unite } from '../unite.ts';
import { yamlText } from '../yaml-text.ts';
import { gates } from './gates.ts';
import { pipelineOf } from './pipeline-of.ts';
import { pipelineTools } from './pipeline-tools.ts';

type Job = Readonly<Record<string, unknown>>;

const go = 'golang:1.25-bookworm';

/** `.gitlab-ci.yml`: what every change has to pass; the same commands as in every other pipeline. */
export const gitlabCi: Model = (plan, library) => {
  if (!plan.spec.choices.deploy.includes('gitlab-ci')) return new Map();
  const { image, install, node, cache } = pipelineOf(plan, library);
  const before = install[plan.spec.tooling.packageManager] ?? [];
  const pipeline = {
    workflow: {
      rules: [
        { if: "$CI_PIPELINE_SOURCE == 'merge_request_event'" },
        { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
      ],
    },
    default: { image, interruptible: true, timeout: '30 minutes' },
    check: {
      ...services(plan),
      cache: { key: '$CI_COMMIT_REF_SLUG', paths: cache },
      script: [...before, ...gates(plan).map(({ command }) => command)],
    },
    contract: { script: [...before, ...node, 'make test-contract'] },
    secrets: {
      image: go,
      variables: { GIT_DEPTH: '0' },
      script: [`go install ${pipelineTools.gitleaks}`, 'make secrets'],
    },
    'api-diff': {
      image: go,
      rules: [{ if: '$CI_MERGE_REQUEST_TARGET_BRANCH_NAME' }],
      script: [
        `go install ${pipelineTools.oasdiff}`,
        'git fetch origin "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"',
        'make api-diff BASE=FETCH_HEAD',
      ],
    },
    // `image` itself is a keyword there, and no name for a job.
    ...(hasImage(plan) ? { 'build-image': imageJob(hasMetrics(plan.spec)) } : {}),
  };
  return new Map([['.gitlab-ci.yml', yamlText(pipeline)]]);
};

/** Docker in a container of its own; the job reaches it with the certificates that it makes. */
function imageJob(tellsCommit: boolean): Job {
  const commit = tellsCommit ? ' --build-arg COMMIT_SHA="$CI_COMMIT_SHA"' : '';
  return {
    image: 'docker:28.5-cli',
    services: ['docker:28.5-dind'],
    variables: { DOCKER_TLS_CERTDIR: '/certs' },
    script: [`docker build${commit} --tag "$CI_PROJECT_NAME:$CI_COMMIT_SHORT_SHA" .`],
  };
}

/** The servers beside the job under their names, and where they are. */
function services(plan: Plan): Job {
  const all = unite(contributed(plan, 'service'), ({ id }) => `service ${id}`);
  if (all.length === 0) return {};
  return {
    services: all.map(({ id, image, environment }) => ({ name: image, alias: id, variables: environment })),
    variables: Object.assign(
      {},
      ...all.map(({ id, connection, settings }) => ({
        [connection.name]: connection.url.replace(/([@/])localhost:/, `$1${id}:`),
        ...settings,
      })),
    ) as Job,
  };
}
