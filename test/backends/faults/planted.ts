import { accountFaults } from './account-faults.ts';
import { conditionalFaults } from './conditional-faults.ts';
import { backupFaults } from './backup-faults.ts';
import { cacheFaults } from './cache-faults.ts';
import { auditFaults, fastapiAuditFaults } from './audit-faults.ts';
import { codingFaults, fastapiCodingFaults } from './coding-faults.ts';
import { deletionFaults, fastapiDeletionFaults } from './deletion-faults.ts';
import { fastapiCacheFaults } from './fastapi-cache-faults.ts';
import { fastapiAccountFaults } from './fastapi-account-faults.ts';
import { fastapiConditionalFaults } from './fastapi-conditional-faults.ts';
import { fastapiOauthFaults } from './fastapi-oauth-faults.ts';
import { fastapiFaults } from './fastapi-faults.ts';
import type { Fault } from './fault.ts';
import { faults } from './faults.ts';
import { fastapiBucketFaults, fastapiFilesFaults } from './fastapi-files-faults.ts';
import { fastapiJobFaults } from './fastapi-job-faults.ts';
import { fastapiAloneLimitFaults, fastapiLimitFaults } from './fastapi-limit-faults.ts';
import { fastapiMetricsFaults } from './fastapi-metrics-faults.ts';
import { fastapiSelectionFaults } from './fastapi-selection-faults.ts';
import { fastapiTracingFaults } from './fastapi-tracing-faults.ts';
import { fastapiIdempotencyFaults, idempotencyFaults } from './idempotency-faults.ts';
import { jobFaults } from './job-faults.ts';
import { bucketFaults, filesFaults } from './files-faults.ts';
import { aloneLimitFaults, limitFaults } from './limit-faults.ts';
import { metricsFaults } from './metrics-faults.ts';
import { oauthFaults } from './oauth-faults.ts';
import { fastapiRedisFaults } from './fastapi-redis-faults.ts';
import { redisFaults } from './redis-faults.ts';
import { fastapiTransactionFaults } from './fastapi-transaction-faults.ts';
import { selectionFaults } from './selection-faults.ts';
import { fastapiSearchFaults, searchFaults } from './search-faults.ts';
import { fastapiRepetitionFaults, repetitionFaults } from './repetition-faults.ts';
import { fastapiStormFaults, stormFaults } from './storm-faults.ts';
import { tracingFaults } from './tracing-faults.ts';
import { transactionFaults } from './transaction-faults.ts';

/** Every fault that is planted, by the stack whose backends it is planted into. */
export const planted = {
  express: [
    ...faults,
    ...conditionalFaults,
    ...accountFaults,
    ...oauthFaults,
    ...jobFaults,
    ...metricsFaults,
    ...selectionFaults,
    ...transactionFaults,
    ...auditFaults,
    ...redisFaults,
    ...limitFaults,
    ...aloneLimitFaults,
    ...cacheFaults,
    ...tracingFaults,
    ...idempotencyFaults,
    ...deletionFaults,
    ...filesFaults,
    ...bucketFaults,
    ...searchFaults,
    ...codingFaults,
    ...stormFaults,
    ...repetitionFaults,
    ...backupFaults,
  ],
  fastapi: [
    ...fastapiFaults,
    ...fastapiConditionalFaults,
    ...fastapiAccountFaults,
    ...fastapiOauthFaults,
    ...fastapiJobFaults,
    ...fastapiMetricsFaults,
    ...fastapiSelectionFaults,
    ...fastapiTransactionFaults,
    ...fastapiAuditFaults,
    ...fastapiRedisFaults,
    ...fastapiLimitFaults,
    ...fastapiAloneLimitFaults,
    ...fastapiCacheFaults,
    ...fastapiTracingFaults,
    ...fastapiIdempotencyFaults,
    ...fastapiDeletionFaults,
    ...fastapiFilesFaults,
    ...fastapiBucketFaults,
    ...fastapiSearchFaults,
    ...fastapiCodingFaults,
    ...fastapiStormFaults,
    ...fastapiRepetitionFaults,
    ...backupFaults,
  ],
} as const satisfies Readonly<Record<string, readonly Fault[]>>;

/** A stack with faults. */
export type PlantedStack = keyof typeof planted;
