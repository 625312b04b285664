import type { Spec } from '../../../src/types.ts';
import { ownershipCase } from '../../_shared/access/ownership-case.ts';
import { routeAccess } from '../../_shared/access/route-access.ts';
import { hasAccounts, hasOauth, hasPassword } from '../../_shared/accounts/account-uses.ts';
import { isUser } from '../../_shared/accounts/user-resource.ts';
import { hasAudit } from '../../_shared/audit/has-audit.ts';
import { hasJobs, hasQueue } from '../../_shared/jobs/job-uses.ts';
import { hasOverrides } from '../../_shared/limits/limit-overrides.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { keepsAnswers, keepsSessions } from '../../_shared/redis/answer-tables.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { callsOthers } from '../../_shared/resilience/calls-others.ts';
import { hasIncludes } from '../../_shared/resources/includes-of.ts';
import { hasFiles, storesInS3, storesLocally } from '../../_shared/uploads/file-uses.ts';
import { sampleTarget } from '../../_shared/uploads/sample-target.ts';
import { hasTracing } from '../../_shared/tracing/has-tracing.ts';
import { unusedFiles } from '../core/unused-files.ts';
import { apiTestView } from './api-test-view.ts';
import { makesRows } from './fixture-view.ts';

/** Tests of files that only some backends have. */
const units: Readonly<Record<string, string>> = {
  cursor: 'utils/cursor',
  decimal: 'schemas/fields/decimal',
  demand: 'utils/demand',
  entity_tag: 'utils/entity_tag',
  fields: 'schemas/fields/wire_type',
  list_query: 'utils/list_query',
  list_statement: 'utils/list_query',
  merge_patch: 'utils/merge_patch',
  moments: 'utils/moments',
  rate_limiter: 'core/rate_limiter',
  read_json: 'utils/read_json',
  view: 'utils/view',
};

const ofRows: readonly string[] = [
  'tests/fixtures/api.py',
  'tests/integration/test_migrations.py',
  ...['json_value', 'search_condition'].map((name) => `tests/unit/test_${name}.py`),
];

const ofAccounts: readonly string[] = [
  ...['commands', 'user_fixture'].map((name) => `tests/fixtures/${name}.py`),
  ...['account_commands', 'sessions', 'users'].map((name) => `tests/integration/test_${name}.py`),
  ...['access_tokens', 'account_settings', 'policies'].map((name) => `tests/unit/test_${name}.py`),
];

const ofPasswords: readonly string[] = [
  'tests/fixtures/mail_box.py',
  'tests/integration/test_passwords.py',
  ...['gate', 'mailer', 'password_hasher', 'password_schema'].map((name) => `tests/unit/test_${name}.py`),
];

const ofProviders: readonly string[] = [
  ...['provider', 'serve'].map((name) => `tests/fixtures/${name}.py`),
  'tests/integration/test_oauth.py',
  ...['display_name', 'json_client'].map((name) => `tests/unit/test_${name}.py`),
];

const ofMetrics: readonly string[] = ['tests/integration/test_metrics.py', 'tests/unit/test_measurement.py'];

const ofRedis: readonly string[] = ['tests/integration/test_redis.py'];

const ofAnswers: readonly string[] = ['answer_cache', 'kept_answers'].map(
  (name) => `tests/integration/test_${name}.py`,
);

const ofTracing: readonly string[] = ['tests/integration/test_tracing.py'];

const ofRoutes: readonly string[] = ['tests/fixtures/role_for.py', 'tests/integration/test_access.py'];

const ofJobs: readonly string[] = [
  ...['outbox', 'worker'].map((name) => `tests/integration/test_${name}.py`),
  ...['backoff', 'deliver_mail', 'job_runner', 'owner_mails'].map((name) => `tests/unit/test_${name}.py`),
];

const ofFiles: readonly string[] = [
  'tests/integration/test_files.py',
  ...['byte_range', 'content_type', 'inspection', 'read_form', 'safe_name'].map((name) => `tests/unit/test_${name}.py`),
];

const ofLocalFiles: readonly string[] = ['local_storage', 'upload_signer'].map((name) => `tests/unit/test_${name}.py`);

/** The tests and fixtures of what this spec does not have. */
export function unusedTests(spec: Spec): readonly string[] {
  const { resources } = spec;
  const missing = new Set(unusedFiles(spec));
  return [
    ...Object.entries(units)
      .filter(([, file]) => missing.has(`app/${file}.py`))
      .map(([test]) => `tests/unit/test_${test}.py`),
    ...(hasAccounts(spec) ? [] : ofAccounts),
    ...(hasPassword(spec) ? [] : ofPasswords),
    ...(hasPassword(spec) || hasJobs(spec) ? [] : ['tests/fixtures/mail_sink.py']),
    ...(hasJobs(spec) ? [] : ofJobs),
    ...(hasQueue(spec) ? [] : ['tests/unit/test_queued_jobs.py']),
    ...(hasJobs(spec) && !hasQueue(spec) ? [] : ['tests/unit/test_job_worker.py']),
    ...(hasOauth(spec) ? [] : ofProviders),
    ...(hasFiles(spec) ? [] : ofFiles),
    ...(hasFiles(spec) && !sampleTarget(spec) ? ['tests/integration/test_files.py'] : []),
    ...(storesLocally(spec) ? [] : ofLocalFiles),
    ...(storesInS3(spec) ? [] : ['tests/unit/test_s3_storage.py']),
    ...(hasAudit(spec) ? [] : ['tests/integration/test_audit.py']),
    ...(hasOverrides(spec) ? [] : ['tests/unit/test_operation_limits.py']),
    ...(hasMetrics(spec) ? [] : ofMetrics),
    ...(hasRedis(spec) ? [] : ofRedis),
    ...(keepsAnswers(spec) ? [] : ofAnswers),
    ...(keepsSessions(spec) ? [] : ['tests/integration/test_kept_sessions.py']),
    ...(hasRedis(spec) && resources.length > 0 ? [] : ['tests/integration/test_shared_limits.py']),
    ...(hasTracing(spec) ? [] : ofTracing),
    ...(callsOthers(spec) ? [] : ['tests/unit/test_dependency.py']),
    ...(hasIncludes(spec) ? [] : ['tests/unit/test_included.py']),
    ...(hasOpenId(spec) ? [] : ['tests/unit/test_provider_keys.py']),
    ...(hasAccounts(spec) && routeAccess(spec).length > 0 ? [] : ofRoutes),
    ...(resources.length === 0 ? ofRows : []),
    ...resources
      .filter((resource) => !isUser(resource) && apiTestView(spec, resource)['hasTests'] !== true)
      .map(({ names }) => `tests/integration/test_${names.snake}_api.py`),
    ...resources
      .filter((resource) => !isUser(resource) && !ownershipCase(spec, resource))
      .map(({ names }) => `tests/integration/test_${names.snake}_owners.py`),
    ...resources
      .filter((resource) => !isUser(resource) && !makesRows(spec, resource))
      .map(({ names }) => `tests/fixtures/${names.snake}_fixture.py`),
  ];
}

/** Whether people sign in at a provider of OpenID Connect, whose tokens are signed. */
function hasOpenId(spec: Spec): boolean {
  return hasOauth(spec) && spec.authentication.providers.some((provider) => provider !== 'github');
}
