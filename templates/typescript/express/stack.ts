import type { Stack } from '../../../src/types.ts';
import { access } from '../../_shared/access/part.ts';
import { environments } from '../../_shared/environments/part.ts';
import { gitlabCi } from '../../_shared/gitlab-ci/part.ts';
import { helm } from '../../_shared/helm/part.ts';
import { passwords } from '../../_shared/passwords/part.ts';
import { image } from '../../_shared/image/part.ts';
import { kubernetes } from '../../_shared/kubernetes/part.ts';
import { audits } from '../../_shared/audits/part.ts';
import { databaseBackup } from '../../_shared/database-backup/part.ts';
import { dependabot } from '../../_shared/dependabot/part.ts';
import { documents } from '../../_shared/documents/part.ts';
import { loadTest } from '../../_shared/load-test/part.ts';
import { postman } from '../../_shared/postman/part.ts';
import { metrics } from '../../_shared/metrics/part.ts';
import { tracing } from '../../_shared/tracing/part.ts';
import { project } from '../../_shared/project/part.ts';
import { redis } from '../../_shared/redis/part.ts';
import { typescriptSoftDelete } from '../soft-delete/part.ts';
import { fullTextSearch } from '../../_shared/full-text-search/part.ts';
import { typescriptFullTextSearch } from '../full-text-search/part.ts';
import { softDelete } from '../../_shared/soft-delete/part.ts';
import { typescriptAccess } from '../access/part.ts';
import { accounts } from '../accounts/part.ts';
import { typescriptAudit } from '../audit/part.ts';
import { bullmqJobs } from '../bullmq/part.ts';
import { core } from '../core/part.ts';
import { databaseJobs } from '../database-jobs/part.ts';
import { databaseSql } from '../database-sql/part.ts';
import { typescriptEmail } from '../email/part.ts';
import { githubActions } from '../github-actions/part.ts';
import { kysely } from '../kysely/part.ts';
import { layered } from '../layered/part.ts';
import { npm } from '../npm/part.ts';
import { requireIfMatch } from '../require-if-match/part.ts';
import { typescriptRedis } from '../redis/part.ts';
import { rest } from '../rest/part.ts';
import { vitest } from '../vitest/part.ts';
import { expressAccounts } from '../express-accounts/part.ts';
import { expressAudit } from '../express-audit/part.ts';
import { expressCache } from '../express-cache/part.ts';
import { expressControllers } from '../express-controllers/part.ts';
import { expressIdempotency } from '../express-idempotency/part.ts';
import { expressJobs } from '../express-jobs/part.ts';
import { expressFiles } from '../express-files/part.ts';
import { expressLimits } from '../express-limits/part.ts';
import { expressMetrics } from '../express-metrics/part.ts';
import { expressOauth } from '../express-oauth/part.ts';
import { expressPasswords } from '../express-passwords/part.ts';
import { expressRoutes } from '../express-routes/part.ts';
import { files } from '../uploads/part.ts';
import { guardedExpressControllers } from '../guarded-express-controllers/part.ts';
import { guardedServices } from '../guarded-services/part.ts';
import { typescriptIdempotency } from '../idempotency/part.ts';
import { typescriptJobs } from '../jobs/part.ts';
import { typescriptMetrics } from '../metrics/part.ts';
import { models } from '../models/part.ts';
import { oauth } from '../oauth/part.ts';
import { passwordSignIn } from '../passwords/part.ts';
import { typescriptResilience } from '../resilience/part.ts';
import { seeds } from '../seeds/part.ts';
import { services } from '../services/part.ts';
import { storageLocal } from '../storage-local/part.ts';
import { storageS3 } from '../storage-s3/part.ts';
import { smtp } from '../smtp/part.ts';
import { typescriptTracing } from '../tracing/part.ts';
import { validators } from '../validators/part.ts';
import { expressAnswers } from './answers.ts';
import { expressDelivery } from './delivery.ts';
import { expressGuide } from './guide.ts';
import { expressBase } from './part.ts';
import { expressPipeline } from './pipeline.ts';

/** Express 5 on Node. */
export const express: Stack = {
  id: 'express',
  label: 'Express',
  language: 'typescript',
  parts: [
    project,
    core,
    typescriptResilience,
    models,
    validators,
    services,
    rest,
    requireIfMatch,
    layered,
    databaseSql,
    kysely,
    seeds,
    expressBase,
    expressControllers,
    expressRoutes,
    accounts,
    access,
    typescriptAccess,
    guardedServices,
    guardedExpressControllers,
    passwords,
    passwordSignIn,
    smtp,
    expressAccounts,
    expressPasswords,
    oauth,
    expressOauth,
    typescriptAudit,
    expressAudit,
    typescriptIdempotency,
    expressIdempotency,
    typescriptJobs,
    databaseJobs,
    bullmqJobs,
    expressJobs,
    typescriptEmail,
    files,
    storageLocal,
    storageS3,
    expressFiles,
    expressLimits,
    metrics,
    typescriptMetrics,
    expressMetrics,
    redis,
    typescriptRedis,
    expressCache,
    tracing,
    typescriptTracing,
    npm,
    vitest,
    githubActions,
    dependabot,
    gitlabCi,
    image,
    kubernetes,
    helm,
    softDelete,
    fullTextSearch,
    typescriptFullTextSearch,
    typescriptSoftDelete,
    databaseBackup,
    audits,
    loadTest,
    postman,
    environments,
    documents,
  ],
  folds: [
    { path: 'package.json', model: 'npm' },
    { path: '.env.example', model: 'env' },
    { path: 'compose.yaml', model: 'compose' },
    { path: '.gitignore', model: 'ignore' },
    { path: 'Makefile', model: 'make' },
    { path: '.github/workflows/ci.yml', model: 'ci' },
    { path: 'README.md', model: 'readme' },
    { path: 'migrations/', model: 'migrations' },
    { path: 'contract/settings.json', model: 'contract' },
  ],
  steps: [
    { id: 'install', title: 'Install the dependencies', argv: ['npm', 'install'] },
    { id: 'openapi', title: 'Write docs/openapi.json', argv: ['npm', 'run', '--silent', 'openapi'] },
  ],
  run: {
    install: [['npm', 'install']],
    build: [['npm', 'run', 'build']],
    start: ['node', 'dist/server.js'],
    migrate: ['node', 'dist/commands/migrate.js', 'up'],
    rollback: ['node', 'dist/commands/migrate.js', 'down', '--all'],
    seed: ['node', 'dist/commands/seed.js'],
    worker: ['node', 'dist/worker.js'],
    deadJobs: ['node', 'dist/commands/dlq.js', 'list'],
    replayJobs: ['node', 'dist/commands/dlq.js', 'replay'],
    userCreate: ['node', 'dist/commands/user-create.js'],
    userRole: ['node', 'dist/commands/user-role.js'],
    openapi: 'docs/openapi.json',
  },
  delivery: expressDelivery,
  guide: expressGuide,
  pipeline: expressPipeline,
  answers: expressAnswers,
};
