import type { Stack } from '../../../src/types.ts';
import { access } from '../../_shared/access/part.ts';
import { audits } from '../../_shared/audits/part.ts';
import { databaseBackup } from '../../_shared/database-backup/part.ts';
import { dependabot } from '../../_shared/dependabot/part.ts';
import { documents } from '../../_shared/documents/part.ts';
import { environments } from '../../_shared/environments/part.ts';
import { gitlabCi } from '../../_shared/gitlab-ci/part.ts';
import { helm } from '../../_shared/helm/part.ts';
import { image } from '../../_shared/image/part.ts';
import { kubernetes } from '../../_shared/kubernetes/part.ts';
import { loadTest } from '../../_shared/load-test/part.ts';
import { metrics } from '../../_shared/metrics/part.ts';
import { passwords } from '../../_shared/passwords/part.ts';
import { postman } from '../../_shared/postman/part.ts';
import { project } from '../../_shared/project/part.ts';
import { redis } from '../../_shared/redis/part.ts';
import { tracing } from '../../_shared/tracing/part.ts';
import { pythonSoftDelete } from '../soft-delete/part.ts';
import { fullTextSearch } from '../../_shared/full-text-search/part.ts';
import { pythonFullTextSearch } from '../full-text-search/part.ts';
import { softDelete } from '../../_shared/soft-delete/part.ts';
import { pythonAccounts } from '../accounts/part.ts';
import { pythonAccess } from '../access/part.ts';
import { pythonAudit } from '../audit/part.ts';
import { celeryJobs } from '../celery/part.ts';
import { pythonCore } from '../core/part.ts';
import { pythonDatabaseSql } from '../database-sql/part.ts';
import { fastapiAccounts } from '../fastapi-accounts/part.ts';
import { fastapiAudit } from '../fastapi-audit/part.ts';
import { fastapiFiles } from '../fastapi-files/part.ts';
import { fastapiCache } from '../fastapi-cache/part.ts';
import { fastapiIdempotency } from '../fastapi-idempotency/part.ts';
import { fastapiMetrics } from '../fastapi-metrics/part.ts';
import { fastapiOauth } from '../fastapi-oauth/part.ts';
import { fastapiPasswords } from '../fastapi-passwords/part.ts';
import { fastapiRoutes } from '../fastapi-routes/part.ts';
import { fastapiTracing } from '../fastapi-tracing/part.ts';
import { pythonGithubActions } from '../github-actions/part.ts';
import { pythonGuardedServices } from '../guarded-services/part.ts';
import { pythonIdempotency } from '../idempotency/part.ts';
import { pythonLayered } from '../layered/part.ts';
import { pythonMetrics } from '../metrics/part.ts';
import { pythonModels } from '../models/part.ts';
import { pythonOauth } from '../oauth/part.ts';
import { pythonPasswords } from '../passwords/part.ts';
import { pythonOperationLimits } from '../operation-limits/part.ts';
import { pip } from '../pip/part.ts';
import { pytest } from '../pytest/part.ts';
import { pythonRequireIfMatch } from '../require-if-match/part.ts';
import { pythonRedis } from '../redis/part.ts';
import { pythonResilience } from '../resilience/part.ts';
import { pythonRest } from '../rest/part.ts';
import { pythonSchemas } from '../schemas/part.ts';
import { pythonSeeds } from '../seeds/part.ts';
import { pythonServices } from '../services/part.ts';
import { pythonSmtp } from '../smtp/part.ts';
import { pythonDatabaseJobs } from '../database-jobs/part.ts';
import { pythonEmail } from '../email/part.ts';
import { fastapiJobs } from '../fastapi-jobs/part.ts';
import { pythonJobs } from '../jobs/part.ts';
import { sqlalchemy } from '../sqlalchemy/part.ts';
import { sqlmodel } from '../sqlmodel/part.ts';
import { pythonStorageLocal } from '../storage-local/part.ts';
import { pythonStorageS3 } from '../storage-s3/part.ts';
import { pythonUploads } from '../uploads/part.ts';
import { pythonTracing } from '../tracing/part.ts';
import { uv } from '../uv/part.ts';
import { fastapiAnswers } from './answers.ts';
import { fastapiDelivery } from './delivery.ts';
import { fastapiGuide } from './guide.ts';
import { fastapiBase } from './part.ts';
import { fastapiPipeline } from './pipeline.ts';

/** FastAPI on Python. */
export const fastapi: Stack = {
  id: 'fastapi',
  label: 'FastAPI',
  language: 'python',
  parts: [
    project,
    access,
    pythonCore,
    pythonResilience,
    pythonModels,
    pythonSchemas,
    pythonServices,
    pythonGuardedServices,
    pythonAccess,
    pythonRest,
    pythonRequireIfMatch,
    pythonLayered,
    pythonDatabaseSql,
    sqlalchemy,
    sqlmodel,
    pythonSeeds,
    fastapiBase,
    fastapiRoutes,
    pythonAccounts,
    passwords,
    pythonPasswords,
    pythonSmtp,
    pythonOauth,
    fastapiAccounts,
    fastapiPasswords,
    fastapiOauth,
    pythonAudit,
    fastapiAudit,
    pythonUploads,
    pythonStorageLocal,
    pythonStorageS3,
    fastapiFiles,
    pythonIdempotency,
    fastapiIdempotency,
    pythonOperationLimits,
    pythonJobs,
    pythonDatabaseJobs,
    celeryJobs,
    fastapiJobs,
    pythonEmail,
    metrics,
    pythonMetrics,
    fastapiMetrics,
    redis,
    pythonRedis,
    fastapiCache,
    tracing,
    pythonTracing,
    fastapiTracing,
    uv,
    pip,
    pytest,
    pythonGithubActions,
    dependabot,
    gitlabCi,
    image,
    kubernetes,
    helm,
    softDelete,
    fullTextSearch,
    pythonFullTextSearch,
    pythonSoftDelete,
    databaseBackup,
    audits,
    loadTest,
    postman,
    environments,
    documents,
  ],
  folds: [
    { path: 'pyproject.toml', model: 'pypi' },
    { path: '.env.example', model: 'env' },
    { path: 'compose.yaml', model: 'compose' },
    { path: '.gitignore', model: 'ignore' },
    { path: 'Makefile', model: 'make' },
    { path: '.github/workflows/ci.yml', model: 'ci' },
    { path: 'README.md', model: 'readme' },
    { path: 'migrations/', model: 'migrations' },
    { path: 'migrations/versions/', model: 'alembic' },
    { path: 'contract/settings.json', model: 'contract' },
  ],
  steps: [
    { id: 'install', title: 'Install the dependencies', argv: ['make', 'install'] },
    { id: 'openapi', title: 'Write docs/openapi.json', argv: ['make', 'openapi'] },
  ],
  run: {
    install: [['make', 'install']],
    build: [['make', 'build']],
    start: ['.venv/bin/python', '-m', 'app.server'],
    migrate: ['.venv/bin/python', '-m', 'app.commands.migrate', 'up'],
    rollback: ['.venv/bin/python', '-m', 'app.commands.migrate', 'down', '--all'],
    seed: ['.venv/bin/python', '-m', 'app.commands.seed'],
    worker: ['.venv/bin/python', '-m', 'app.worker'],
    deadJobs: ['.venv/bin/python', '-m', 'app.commands.dlq', 'list'],
    replayJobs: ['.venv/bin/python', '-m', 'app.commands.dlq', 'replay'],
    userCreate: ['.venv/bin/python', '-m', 'app.commands.user_create'],
    userRole: ['.venv/bin/python', '-m', 'app.commands.user_role'],
    openapi: 'docs/openapi.json',
  },
  delivery: fastapiDelivery,
  guide: fastapiGuide,
  pipeline: fastapiPipeline,
  answers: fastapiAnswers,
};
