import { alembic } from './alembic.ts';
import { compose } from './image/compose.ts';
import { dockerfile } from './image/dockerfile.ts';
import { dependabot } from './pipeline/dependabot.ts';
import { githubActions as ci } from './pipeline/github-actions.ts';
import { gitlabCi } from './pipeline/gitlab-ci.ts';
import { renovate } from './pipeline/renovate.ts';
import { contract } from './contract.ts';
import { chart } from './kubernetes/chart.ts';
import { manifests } from './kubernetes/manifests.ts';
import { documents } from './documents/documents.ts';
import { k6 } from './clients/k6.ts';
import { postman } from './clients/postman.ts';
import { editor } from './documents/editor.ts';
import { environments } from './environments.ts';
import { env } from './env.ts';
import { ignore } from './ignore.ts';
import { make } from './make.ts';
import { migrations } from './migrations.ts';
import type { Model } from './model.ts';
import { npm } from './npm.ts';
import { pypi } from './pypi.ts';
import { monitoring } from './monitoring/monitoring.ts';
import { readme } from './readme.ts';

/** Every model by the name that a stack's `folds` use. */
export const models: Readonly<Record<string, Model>> = {
  alembic,
  chart,
  ci,
  compose,
  contract,
  dependabot,
  dockerfile,
  documents,
  editor,
  env,
  environments,
  'gitlab-ci': gitlabCi,
  ignore,
  k6,
  make,
  manifests,
  migrations,
  monitoring,
  npm,
  postman,
  pypi,
  readme,
  renovate,
};
