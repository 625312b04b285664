import type { Choice } from '../../types.ts';
import { auditLog } from './audit-log.ts';
import { backgroundJobs } from './background-jobs.ts';
import { bulk } from './bulk.ts';
import { cqrs } from './cqrs.ts';
import { email } from './email.ts';
import { exportFeature } from './export.ts';
import { featureFlags } from './feature-flags.ts';
import { fieldEncryption } from './field-encryption.ts';
import { fileUpload } from './file-upload.ts';
import { fullTextSearch } from './full-text-search.ts';
import { i18n } from './i18n.ts';
import { idempotency } from './idempotency.ts';
import { importFeature } from './import.ts';
import { kits } from './kits.ts';
import { multiTenant } from './multi-tenant.ts';
import { outbox } from './outbox.ts';
import { rateLimitOverrides } from './rate-limit-overrides.ts';
import { readReplica } from './read-replica.ts';
import { requireIfMatch } from './require-if-match.ts';
import { requiredFile } from './required-file.ts';
import { rowLevelSecurity } from './row-level-security.ts';
import { saga } from './saga.ts';
import { scheduledJobs } from './scheduled-jobs.ts';
import { softDelete } from './soft-delete.ts';
import { userFile } from './user-file.ts';
import { webhooks } from './webhooks.ts';

/** The choices of this axis, in prompt order. */
export const featureChoices: readonly Choice[] = [
  softDelete,
  fullTextSearch,
  readReplica,
  rowLevelSecurity,
  multiTenant,
  fileUpload,
  auditLog,
  backgroundJobs,
  scheduledJobs,
  idempotency,
  webhooks,
  email,
  exportFeature,
  importFeature,
  bulk,
  featureFlags,
  i18n,
  cqrs,
  outbox,
  saga,
  requireIfMatch,
  fieldEncryption,
  requiredFile,
  userFile,
  rateLimitOverrides,
  kits,
];
