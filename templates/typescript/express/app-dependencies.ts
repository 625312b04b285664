import type { Spec } from '../../../src/types.ts';
import { hasPassword } from '../../_shared/accounts/account-uses.ts';
import { keepsSessions } from '../../_shared/redis/answer-tables.ts';
import { hasRedis } from '../../_shared/redis/has-redis.ts';
import { hasFiles } from '../../_shared/uploads/file-uses.ts';

/** What the application is composed from, as the members of one object. */
export function appDependencies(spec: Spec): string {
  return [
    ...['config', 'logger', 'db', 'readiness'],
    ...(hasRedis(spec) ? ['redis'] : []),
    ...(hasFiles(spec) ? ['storage'] : []),
    ...(hasPassword(spec) ? ['mailer'] : []),
  ].join(', ');
}

/** What the services of accounts are made from, as the members of one object. */
export function accountDependencies(spec: Spec): string {
  return [
    ...['db', 'settings: config'],
    ...(hasPassword(spec) ? ['mailer'] : []),
    ...(keepsSessions(spec) ? ['cache'] : []),
  ].join(', ');
}
