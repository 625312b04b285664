import type { Spec } from '../../../src/types.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { storesInS3 } from '../../_shared/uploads/file-uses.ts';
import { wrapList } from '../print/wrap-list.ts';

/** What `services/readiness.ts` shows of servers that requests can do without. */
export function readinessView(spec: Spec): Readonly<Record<string, unknown>> {
  const redis = hasRedis(spec);
  const bucket = storesInS3(spec);
  const checks = [...(redis ? ['cache'] : []), ...(bucket ? ['storage'] : [])];
  return {
    redis,
    bucket,
    optionalChecks: checks.length === 0 ? '' : `{ ${checks.map((name) => `${name}?: CheckResult`).join('; ')} }`,
    watched: [...(redis ? ['Redis, which nothing depends on'] : []), ...(bucket ? ['where files lie'] : [])].join(
      ', and ',
    ),
    createReadinessHead: wrapList(
      '',
      'export async function createReadiness(',
      ['db: Kysely<Database>', ...(redis ? ['redis: RedisLink'] : []), ...(bucket ? ['bucket?: Bucket'] : [])],
      '): Promise<Readiness> {',
    ),
    measured: ['database', 'migrations', ...checks].join(', '),
    anyFailed:
      checks.length === 1
        ? `${checks.join('')}?.status === 'failed'`
        : `[${checks.join(', ')}].some((check) => check?.status === 'failed')`,
    shownChecks: ['database', 'migrations', ...checks.map((name) => `...(${name} && { ${name} })`)].join(', '),
  };
}

/** What the server watches, as arguments of \`createReadiness\`. */
export function readinessArguments(spec: Spec): string {
  return ['db', ...(hasRedis(spec) ? ['redis'] : []), ...(storesInS3(spec) ? ['storage'] : [])].join(', ');
}
