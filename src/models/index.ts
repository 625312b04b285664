import { alembic } from './alembic.ts';
import { ci } from './ci.ts';
import { compose } from './compose.ts';
import { contract } from './contract.ts';
import { env } from './env.ts';
import { ignore } from './ignore.ts';
import { make } from './make.ts';
import { migrations } from './migrations.ts';
import type { Model } from './model.ts';
import { npm } from './npm.ts';
import { pypi } from './pypi.ts';
import { readme } from './readme.ts';

/** Every model by the name that a stack's `folds` use. */
export const models: Readonly<Record<string, Model>> = {
  alembic,
  ci,
  compose,
  contract,
  env,
  ignore,
  make,
  migrations,
  npm,
  pypi,
  readme,
};
