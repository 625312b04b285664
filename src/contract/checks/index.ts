import type { Check } from '../check.ts';
import { a01 } from './auth/a01-registration.ts';
import { a02 } from './auth/a02-sign-in.ts';
import { a03 } from './auth/a03-equal-work.ts';
import { a04 } from './auth/a04-bad-tokens.ts';
import { a05 } from './auth/a05-key-confusion.ts';
import { a06 } from './auth/a06-claims.ts';
import { a07 } from './auth/a07-refresh.ts';
import { a08 } from './auth/a08-reuse.ts';
import { a09 } from './auth/a09-concurrent-refresh.ts';
import { a10 } from './auth/a10-logout.ts';
import { a11 } from './auth/a11-end-sessions.ts';
import { a12 } from './auth/a12-password-reset.ts';
import { a13 } from './auth/a13-account-state.ts';
import { a14 } from './auth/a14-sign-in-limits.ts';
import { a15 } from './auth/a15-sessions.ts';
import { a16 } from './auth/a16-stored-secrets.ts';
import { x04 } from './auth/x04-sign-in-storm.ts';
import { h01 } from './cache/h01-hit.ts';
import { h02 } from './cache/h02-lifetime.ts';
import { h03 } from './cache/h03-single-flight.ts';
import { h07 } from './cache/h07-cache-control.ts';
import { h04 } from './conditional/h04-not-modified.ts';
import { h05 } from './conditional/h05-if-match.ts';
import { h06 } from './conditional/h06-lost-update.ts';
import { c01 } from './crud/c01-create.ts';
import { c02 } from './crud/c02-missing-row.ts';
import { c03 } from './crud/c03-patch.ts';
import { c04 } from './crud/c04-put.ts';
import { c05 } from './crud/c05-unique.ts';
import { c06 } from './crud/c06-references.ts';
import { c07 } from './crud/c07-read-your-writes.ts';
import { c09 } from './crud/c09-model.ts';
import { u01 } from './audit/u01-entries.ts';
import { u02 } from './audit/u02-redaction.ts';
import { u03 } from './audit/u03-append-only.ts';
import { i01 } from './idempotency/i01-replay.ts';
import { i02 } from './idempotency/i02-reuse.ts';
import { i03 } from './idempotency/i03-parallel.ts';
import { i04 } from './idempotency/i04-refusals.ts';
import { i05 } from './idempotency/i05-malformed-key.ts';
import { i06 } from './idempotency/i06-crash.ts';
import { d01 } from './deletion/d01-hidden.ts';
import { d02 } from './deletion/d02-restore.ts';
import { d03 } from './deletion/d03-free-keys.ts';
import { d04 } from './deletion/d04-kept.ts';
import { d06 } from './data/d06-indexes.ts';
import { d07 } from './data/d07-all-or-nothing.ts';
import { e01 } from './envelope/e01-unknown-route.ts';
import { e02 } from './envelope/e02-success-envelope.ts';
import { e03 } from './envelope/e03-error-envelope.ts';
import { e04 } from './envelope/e04-error-media-type.ts';
import { e05 } from './envelope/e05-method-not-allowed.ts';
import { e06 } from './envelope/e06-no-body.ts';
import { e07 } from './envelope/e07-malformed-json.ts';
import { e08 } from './envelope/e08-content-type.ts';
import { e09 } from './envelope/e09-too-large.ts';
import { e10 } from './envelope/e10-unknown-member.ts';
import { e11 } from './envelope/e11-field-details.ts';
import { e12 } from './envelope/e12-invalid-characters.ts';
import { e13 } from './envelope/e13-numbers.ts';
import { e14 } from './envelope/e14-internal-error.ts';
import { e15 } from './envelope/e15-content-coding.ts';
import { e17 } from './envelope/e17-markup.ts';
import { g05 } from './jobs/g05-jobs.ts';
import { f01 } from './files/f01-upload.ts';
import { f02 } from './files/f02-limits.ts';
import { f03 } from './files/f03-names.ts';
import { f04 } from './files/f04-download.ts';
import { f05 } from './files/f05-presign.ts';
import { f06 } from './files/f06-foreign-files.ts';
import { g12 } from './jobs/g12-lost-queue.ts';
import { o01 } from './oauth/o01-authorize.ts';
import { o02 } from './oauth/o02-callback.ts';
import { o03 } from './oauth/o03-exchange.ts';
import { o04 } from './oauth/o04-linking.ts';
import { o05 } from './oauth/o05-first-sign-ins.ts';
import { o06 } from './oauth/o06-names.ts';
import { l01 } from './limits/l01-headers.ts';
import { l02 } from './limits/l02-refusal.ts';
import { l03 } from './limits/l03-replicas.ts';
import { l04 } from './limits/l04-forwarded.ts';
import { l05 } from './limits/l05-exempt.ts';
import { l06 } from './limits/l06-redis-lost.ts';
import { l07 } from './limits/l07-operations.ts';
import { b01 } from './observability/b01-request-id.ts';
import { b02 } from './observability/b02-trace-context.ts';
import { b03 } from './observability/b03-metrics.ts';
import { b04 } from './observability/b04-cardinality.ts';
import { b06 } from './observability/b06-closed-metrics.ts';
import { b07 } from './observability/b07-traces.ts';
import { p01 } from './operations/p01-health.ts';
import { p02 } from './operations/p02-readiness.ts';
import { p03 } from './operations/p03-graceful-stop.ts';
import { p04 } from './operations/p04-bad-configuration.ts';
import { p05 } from './operations/p05-migrations.ts';
import { p08 } from './operations/p08-security-headers.ts';
import { p09 } from './operations/p09-openapi.ts';
import { p10 } from './operations/p10-backup.ts';
import { x01 } from './operations/x01-dependencies.ts';
import { x02 } from './operations/x02-repetition.ts';
import { x03 } from './operations/x03-slow-database.ts';
import { r01 } from './rbac/r01-matrix.ts';
import { r02 } from './rbac/r02-anonymous.ts';
import { r03 } from './rbac/r03-foreign-rows.ts';
import { r04 } from './rbac/r04-at-once.ts';
import { r05 } from './rbac/r05-missing-policy.ts';
import { r06 } from './rbac/r06-every-process.ts';
import { q01 } from './query/q01-paging-parameters.ts';
import { q02 } from './query/q02-pagination-numbers.ts';
import { q03 } from './query/q03-links.ts';
import { q04 } from './query/q04-deep-pages.ts';
import { q05 } from './query/q05-cursor.ts';
import { q06 } from './query/q06-sort.ts';
import { q07 } from './query/q07-filters.ts';
import { q08 } from './query/q08-unknown-parameter.ts';
import { q09 } from './query/q09-text-search.ts';
import { q10 } from './query/q10-injection.ts';
import { q11 } from './query/q11-fields.ts';
import { q12 } from './query/q12-include.ts';

/** Every check of the contract, in the order of the docs. */
export const checks: readonly Check[] = [
  ...[e01, e02, e03, e04, e05, e06, e07, e08, e09, e10, e11, e12, e13, e14, e15, e17],
  ...[c01, c02, c03, c04, c05, c06, c07, c09],
  ...[h01, h02, h03, h04, h05, h06, h07],
  ...[q01, q02, q03, q04, q05, q06, q07, q08, q09, q10, q11, q12],
  ...[a01, a02, a03, a04, a05, a06, a07, a08, a09, a10, a11, a12, a13, a14, a15, a16],
  ...[o01, o02, o03, o04, o05, o06],
  ...[f01, f02, f03, f04, f05, f06],
  ...[r01, r02, r03, r04, r05, r06],
  ...[u01, u02, u03],
  ...[l01, l02, l03, l04, l05, l06, l07],
  ...[i01, i02, i03, i04, i05, i06],
  ...[g05, g12],
  ...[
    b01,
    b02,
    b03,
    b04,
    b06,
    b07,
    p01,
    p02,
    p03,
    p04,
    p05,
    p08,
    p09,
    p10,
    x01,
    x02,
    x03,
    x04,
    d01,
    d02,
    d03,
    d04,
    d06,
    d07,
  ],
];
