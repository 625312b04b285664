import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('work-orders', 'app');
const below = faultIn('work-orders');

/** Faults for every check about kept answers, in the FastAPI backend of examples/work-orders.yaml. */
export const fastapiCacheFaults: readonly Fault[] = [
  fault(
    'H01',
    'what one person was answered is served to another',
    'api/kept_answers.py',
    'if principal else ["", ""]',
    'if principal is False else ["", ""]',
  ),
  fault(
    'H01',
    'included objects of another table are forgotten',
    'services/answer_tables.py',
    '"getWorkOrder": ("work_orders", "assets", "technicians")',
    '"getWorkOrder": ("work_orders",)',
  ),
  fault(
    'H01',
    'no change is noted',
    'services/telling_database.py',
    '        event.listen(engine.sync_engine, "after_execute", _note_statement)\n',
    '',
  ),
  fault(
    'H01',
    'the parameters count in their order',
    'api/kept_answers.py',
    'sorted(request.url.query.split("&"))',
    'request.url.query.split("&")',
  ),
  fault(
    'A10',
    'nobody is told that a session has ended',
    'services/kept_sessions.py',
    'note_change("app_sessions")',
    'note_change("sessions")',
  ),
  fault(
    'R04',
    'what is kept of a session outlives a change of its account',
    'services/kept_sessions.py',
    'TABLES = ("users", "app_sessions")',
    'TABLES = ("app_sessions",)',
  ),
  fault(
    'R04',
    'no change of an account is noted',
    'services/telling_database.py',
    'if not statement.table.name.startswith("app_"):',
    'if not statement.table.name.startswith(("app_", "users")):',
  ),
  fault(
    'R04',
    'commands change accounts behind the back of Redis',
    'commands/run_account_command.py',
    'AnswerCache(settings, redis)',
    'AnswerCache(settings.model_copy(update={"service": "commands"}), redis)',
  ),
  below(
    'R04',
    'a kept session holds for any versions',
    'lua/kept-answer.lua',
    "string.sub(kept, 1, #now + 1) == now .. '\\n'",
    '#kept > #now',
  ),
  fault(
    'H02',
    'answers are kept for ever',
    'services/answer_cache.py',
    'redis.set(found.key, kept, px=lifetime)',
    'redis.set(found.key, kept, keepttl=lifetime < 0)',
  ),
  fault(
    'H02',
    'a write looks at every key',
    'services/answer_cache.py',
    'lambda redis: redis.delete(*self._versions_of(tables))',
    'lambda redis: redis.keys("*")',
  ),
  fault(
    'H02',
    'each change leaves an answer behind',
    'services/answer_cache.py',
    'redis.set(found.key, kept',
    'redis.set(found.key + str(found.versions), kept',
  ),
  fault(
    'H03',
    'everybody reads for themselves',
    'services/answer_cache.py',
    'made = self._underway.get(name)',
    'made = self._underway.get(("", b""))',
  ),
  fault(
    'C07',
    'kept answers are old before the commit alone',
    'services/telling_database.py',
    'await self.cache.announce(changed)',
    'await self.cache.forget(changed)\n                changed.clear()\n                await __import__("asyncio").sleep(0.05)',
  ),
  fault(
    'C07',
    'a change that Redis missed is not made up for',
    'services/answer_cache.py',
    'self._missed += 1',
    'self._missed += 0',
  ),
  below(
    'C07',
    'a kept answer holds for any versions',
    'lua/kept-answer.lua',
    "string.sub(kept, 1, #now + 1) == now .. '\\n'",
    '#kept > #now',
  ),
  fault('H07', 'answers below /auth may be stored', 'main.py', 'value="no-store"', 'value="private, no-cache"'),
];
