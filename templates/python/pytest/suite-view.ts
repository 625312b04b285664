import type { Spec } from '../../../src/types.ts';
import { ownershipCase } from '../../_shared/access/ownership-case.ts';
import { routeAccess } from '../../_shared/access/route-access.ts';
import { hasAccounts, sendsMail } from '../../_shared/accounts/account-uses.ts';
import { missingCode, missingStatus, requiresIfMatch } from '../../_shared/resources/requires-if-match.ts';
import { hasAudit } from '../../_shared/audit/has-audit.ts';
import { hasQueue } from '../../_shared/jobs/job-uses.ts';
import { hasFullTextSearch } from '../../_shared/full-text-search/has-full-text-search.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { hasMetrics } from '../../_shared/metrics/has-metrics.ts';
import { hasFiles, storesInS3, storesLocally } from '../../_shared/uploads/file-uses.ts';
import { group, prefixed, type Doc } from '../print/doc.ts';
import { layout } from '../print/layout.ts';
import { pyString } from '../print/py-string.ts';
import { fileTestView } from './file-test-view.ts';
import { limitTestView } from './limit-test-view.ts';

/** What the tests that concern the whole backend show. */
export function suiteView(spec: Spec): Readonly<Record<string, unknown>> {
  const { resources } = spec;
  const accounts = hasAccounts(spec);
  const routes = accounts ? routeAccess(spec) : [];
  return {
    hasResources: resources.length > 0,
    accounts,
    requiresIfMatch: requiresIfMatch(spec),
    // What a change demands unless a test says something else.
    defaultIfMatch: requiresIfMatch(spec) ? '"*"' : 'None',
    missingRefusal: `${missingStatus(spec)}, "${missingCode(spec)}"`,
    audit: hasAudit(spec),
    queue: hasQueue(spec),
    fullTextSearch: hasFullTextSearch(spec),
    redis: hasRedis(spec),
    metrics: hasMetrics(spec),
    uploads: hasFiles(spec),
    localFiles: storesLocally(spec),
    bucket: storesInS3(spec),
    mails: sendsMail(spec),
    settingsFixtureHead: `async def settings(${storesLocally(spec) ? 'tmp_path_factory: pytest.TempPathFactory' : ''}) -> AsyncIterator[Settings]:`,
    ...fileTestView(spec),
    ...limitTestView(spec),
    /** Whether there are routes that a role uses in tests. */
    hasRoles: routes.length > 0,
    /** Whether tests give rows to users. */
    hasOwners: resources.some((resource) => ownershipCase(spec, resource) !== undefined),
    roleLines: routes.flatMap(({ route, actor }) => (actor === undefined ? [] : [entry(route, pyString(actor))])),
    accessLines: routes.map(({ route, allowed }) => entry(route, group('[', allowed.map(pyString), ']'))),
  };
}

function entry(name: string, value: Doc): string {
  return layout('    ', '', prefixed(`${pyString(name)}: `, value), ',');
}
