import type { Spec } from '../../../src/types.ts';
import { ownershipCase } from '../../_shared/access/ownership-case.ts';
import { hasAccounts, hasOauth, hasPassword } from '../../_shared/accounts/account-uses.ts';
import { hasAudit } from '../../_shared/audit/has-audit.ts';
import { hasIdempotency } from '../../_shared/idempotency/has-idempotency.ts';
import { hasJobs, hasQueue } from '../../_shared/jobs/job-uses.ts';
import { hasOverrides } from '../../_shared/limits/limit-overrides.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { keepsAnswers, keepsSessions } from '../../_shared/redis/answer-tables.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { callsOthers } from '../../_shared/resilience/calls-others.ts';
import { hasTracing } from '../../_shared/tracing/has-tracing.ts';
import { hasFiles, storesInS3, storesLocally } from '../../_shared/uploads/file-uses.ts';
import { sampleTarget } from '../../_shared/uploads/sample-target.ts';
import { unusedFiles } from '../core/unused-files.ts';
import { databaseSql } from '../database-sql/part.ts';
import { apiTestView, hasApiTests } from './api-tests/api-test-view.ts';
import { fixtureView } from './fixture-view.ts';
import { rowSupply } from '../../_shared/samples/row-supply.ts';

const fields = [
  ...['bigint', 'bytes', 'date', 'datetime', 'decimal', 'email', 'float', 'integer', 'json', 'list', 'money'],
  ...['phone', 'references', 'text', 'time', 'url', 'uuid'],
];

/** Sources that only some backends have, each with a unit test that goes with it. */
const sources = [
  'services/include-rows',
  ...['base', 'list-statement', 'to-bytea', 'to-jsonb'].map((name) => `repositories/${name}`),
  ...['cursor', 'demand', 'entity-tag', 'merge-patch', 'read-only', 'view'].map((name) => `utils/${name}`),
  ...['filter-value', 'list-query', 'parse-body', 'parse-id', 'parse-view', 'view'].map((name) => `validators/${name}`),
  ...fields.map((name) => `validators/fields/${name}`),
];

/** What only backends with accounts have. */
const ofAccounts = [
  ...['data-of', 'role-for', 'user-fixture'].map((name) => `tests/fixtures/${name}.ts`),
  ...['account-commands', 'sessions', 'users'].map((name) => `tests/integration/${name}.test.ts`),
  ...['config/account-settings', 'services/access-tokens', 'services/policies'].map(
    (name) => `tests/unit/${name}.test.ts`,
  ),
];

/** What only backends with passwords have. */
const ofPasswords = [
  'tests/integration/passwords.test.ts',
  ...['services/mailer', 'services/password-hasher', 'utils/gate', 'validators/password-validator'].map(
    (name) => `tests/unit/${name}.test.ts`,
  ),
];

/** What only backends have where people sign in at providers. */
const ofProviders = [
  'tests/fixtures/test-provider.ts',
  'tests/integration/oauth.test.ts',
  'tests/unit/utils/display-name.test.ts',
];

/** What only backends have where such a provider speaks OpenID Connect. */
const ofOidc = ['tests/unit/services/oidc-provider.test.ts'];

/** What only backends with resources have. */
const ofRows = [
  ...['collection', 'refused-values'].map((name) => `tests/fixtures/${name}.ts`),
  'tests/unit/repositories/search-condition.test.ts',
];

/** What only backends have that Prometheus scrapes. */
const ofMetrics = ['tests/integration/metrics.test.ts', 'tests/unit/middlewares/measure-requests.test.ts'];

/** What only backends on Redis have. */
const ofRedis = [
  'tests/fixtures/redis-url.ts',
  'tests/unit/database/log-outages.test.ts',
  ...['redis', 'shared-limits'].map((name) => `tests/integration/${name}.test.ts`),
];

/** What only backends have that keep answers. */
const ofAnswers = ['answer-cache', 'kept-answers'].map((name) => `tests/integration/${name}.test.ts`);

/** What only backends have that send traces. */
const ofTracing = ['tests/integration/tracing.test.ts', 'tests/unit/utils/tracing.test.ts'];

/** What only backends with jobs have. */
const ofJobs = [
  ...['outbox', 'worker'].map((name) => `tests/integration/${name}.test.ts`),
  ...['services/deliver-mail', 'services/job-runner', 'services/owner-mails', 'utils/backoff'].map(
    (name) => `tests/unit/${name}.test.ts`,
  ),
];

/** What only backends with uploads have. */
const ofFiles = [
  'tests/integration/files.test.ts',
  ...['services/inspection', 'utils/content-type', 'utils/read-range', 'utils/read-upload', 'utils/safe-name'].map(
    (name) => `tests/unit/${name}.test.ts`,
  ),
];

/** What only backends have that keep files in a folder. */
const ofFolders = ['services/local-storage', 'utils/upload-signer'].map((name) => `tests/unit/${name}.test.ts`);

/** What only backends have that keep files in a bucket. */
const ofBuckets = ['tests/fixtures/store-settings.ts', 'tests/unit/services/s3-storage.test.ts'];

/** What only backends with a queue on Redis have. */
const ofQueues = ['tests/fixtures/queue-url.ts', 'tests/unit/services/queued-jobs.test.ts'];

/** The tests and fixtures that this spec does not need. */
export function unusedTests(spec: Spec): readonly string[] {
  const missing = new Set([...unusedFiles(spec), ...(databaseSql.omits?.(spec) ?? [])]);
  const { resources } = spec;
  const { providers } = spec.authentication;
  const supplied = resources.filter((resource) => rowSupply(spec, resource) > 0);
  const fixtures = supplied.map((resource) => JSON.stringify(fixtureView(spec, resource)));
  const uses = (call: string) => fixtures.some((text) => text.includes(call));
  const isOvertaken = resources.some((resource) => JSON.stringify(apiTestView(spec, resource)).includes('overtaken('));
  return [
    ...(hasAccounts(spec) ? [] : ofAccounts),
    ...(hasAccounts(spec) && resources.length > 1 ? [] : ['tests/integration/access.test.ts']),
    ...(hasPassword(spec) ? [] : ofPasswords),
    ...(hasPassword(spec) || hasJobs(spec) ? [] : ['tests/fixtures/mail-sink.ts']),
    ...(hasJobs(spec) ? [] : ofJobs),
    ...(hasQueue(spec) ? [] : ofQueues),
    ...(hasJobs(spec) && !hasQueue(spec) ? [] : ['tests/unit/services/job-worker.test.ts']),
    ...(hasOauth(spec) ? [] : ofProviders),
    ...(hasOauth(spec) && providers.some((provider) => provider !== 'github') ? [] : ofOidc),
    ...(hasAudit(spec) ? [] : ['tests/integration/audit.test.ts']),
    ...(hasIdempotency(spec) ? [] : ['tests/integration/idempotent.test.ts']),
    ...(hasOverrides(spec) ? [] : ['tests/unit/middlewares/operation-limits.test.ts']),
    ...(hasMetrics(spec) ? [] : ofMetrics),
    ...(hasRedis(spec) ? [] : ofRedis),
    ...(keepsAnswers(spec) ? [] : ofAnswers),
    ...(keepsSessions(spec) ? [] : ['tests/integration/kept-sessions.test.ts']),
    ...(hasTracing(spec) ? [] : ofTracing),
    ...(callsOthers(spec) ? [] : ['tests/unit/utils/dependency.test.ts']),
    ...(hasFiles(spec) ? [] : ofFiles),
    ...(storesLocally(spec) ? [] : ofFolders),
    ...(storesInS3(spec) ? [] : ofBuckets),
    ...(missing.has('src/utils/cursor.ts') ? ['tests/unit/utils/send.test.ts'] : []),
    ...(hasFiles(spec) && !sampleTarget(spec) ? ['tests/integration/files.test.ts'] : []),
    ...sources.filter((name) => missing.has(`src/${name}.ts`)).map((name) => `tests/unit/${name}.test.ts`),
    ...resources
      .filter((resource) => !hasApiTests(resource))
      .map(({ names }) => `tests/integration/${names.kebab}-api.test.ts`),
    ...resources
      .filter((resource) => !ownershipCase(spec, resource))
      .map(({ names }) => `tests/integration/${names.kebab}-owners.test.ts`),
    ...resources
      .filter((resource) => !supplied.includes(resource))
      .map(({ names }) => `tests/fixtures/${names.kebab}-fixture.ts`),
    ...(resources.length > 0 ? [] : ofRows),
    ...(resources.some(({ seed }) => seed.length > 0) ? [] : ['tests/unit/seeds.test.ts']),
    ...(hasAccounts(spec) || uses('uniqueText(') ? [] : ['tests/fixtures/unique-text.ts']),
    ...(hasAccounts(spec) || isOvertaken ? [] : ['tests/fixtures/overtaken.ts']),
    ...(uses('nextOf(') ? [] : ['tests/fixtures/next-of.ts']),
  ];
}
