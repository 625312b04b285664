import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('work-orders', 'src');
const below = faultIn('work-orders');

/** Faults for every check about kept answers, in the Express backend of examples/work-orders.yaml. */
export const cacheFaults: readonly Fault[] = [
  fault(
    'H01',
    'what one person was answered is served to another',
    'middlewares/kept-answers.ts',
    "const { userId = '', role = '' } = locals.principal ?? {};",
    "const { userId = '', role = '' } = locals.requestId === '' ? (locals.principal ?? {}) : {};",
  ),
  fault(
    'H01',
    'included objects of another table are forgotten',
    'services/answer-tables.ts',
    "getWorkOrder: ['work_orders', 'assets', 'technicians']",
    "getWorkOrder: ['work_orders']",
  ),
  fault(
    'H01',
    'changes are noted of inserts alone',
    'database/transactions.ts',
    'UpdateQueryNode.is(statement) ? statement.table',
    'UpdateQueryNode.is(statement) && statement.kind.length < 5 ? statement.table',
  ),
  fault(
    'H01',
    'the parameters count in their order',
    'middlewares/kept-answers.ts',
    ".split('&').sort()",
    ".split('&')",
  ),
  fault(
    'R06',
    'nobody is told that a session has ended',
    'services/kept-sessions.ts',
    "noteTable('app_sessions');",
    "noteTable('sessions');",
  ),
  fault(
    'R06',
    'what is kept of a session outlives a change of its account',
    'services/kept-sessions.ts',
    "const tables = ['users', 'app_sessions'];",
    "const tables = ['app_sessions'];",
  ),
  fault(
    'R04',
    'commands change accounts behind the back of Redis',
    'commands/run-account-command.ts',
    'tellChanges(db, new AnswerCache(redis, config));',
    'tellChanges(db, new AnswerCache(redis, { ...config, SERVICE: db.constructor.name }));',
  ),
  fault(
    'H02',
    'answers are kept for ever',
    'services/answer-cache.ts',
    "redis.set(key, `${versions}\\n${answer}`, 'PX', lifetime)",
    'redis.set(key, `${versions}\\n${answer.slice(0, lifetime * 1000)}`)',
  ),
  fault(
    'H02',
    'a write looks at every key',
    'services/answer-cache.ts',
    'redis.del(...this.#versionsOf(tables))',
    "redis.keys('*').then(() => redis.del(...this.#versionsOf(tables)))",
  ),
  fault(
    'H02',
    'each change leaves an answer behind',
    'services/answer-cache.ts',
    'redis.set(key, `',
    'redis.set(key + versions, `',
  ),
  fault(
    'H03',
    'everybody reads for themselves',
    'services/answer-cache.ts',
    'let made = this.#underway.get(name);',
    "let made = this.#underway.get(name + 'other');",
  ),
  fault(
    'C07',
    'kept answers are old before the commit alone',
    'database/transactions.ts',
    "await tell('announce');",
    "await tell('forget');\n        changed.clear();",
  ),
  fault(
    'C07',
    'a change that Redis missed is not made up for',
    'services/answer-cache.ts',
    'this.#missed += 1;',
    'this.#missed += 0;',
  ),
  below(
    'C07',
    'a kept answer holds for any versions',
    'lua/kept-answer.lua',
    "string.sub(kept, 1, #now + 1) == now .. '\\n'",
    '#kept > #now',
  ),
  fault(
    'H07',
    'answers below /auth may be stored',
    'app.ts',
    'app.use(`${api.basePath}/auth`, noStore);',
    'if (config.PORT < 0) app.use(`${api.basePath}/auth`, noStore);',
  ),
];
