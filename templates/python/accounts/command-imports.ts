import type { Spec } from '../../../src/types.ts';
import { hasPassword } from '../../_shared/accounts/account-uses.ts';
import { keepsSessions } from '../../_shared/redis/answer-tables.ts';
import { importBlock, type PyImport } from '../print/import-block.ts';

const always: readonly PyImport[] = [
  { from: 'asyncio' },
  { from: 'os' },
  { from: 'collections.abc', names: ['Awaitable', 'Callable'] },
  { from: 'typing', names: ['TypeVar'] },
  { from: 'pydantic', names: ['BaseModel', 'ValidationError'] },
  { from: 'app.commands.run_command', names: ['run_command'] },
  { from: 'app.core.config', names: ['load_settings'] },
  { from: 'app.database.connection', names: ['connect_database'] },
  { from: 'app.services.accounts', names: ['Accounts'] },
];

const keeping: readonly PyImport[] = [
  { from: 'app.database.redis', names: ['RedisLink'] },
  { from: 'app.services.answer_cache', names: ['AnswerCache'] },
  { from: 'app.services.telling_database', names: ['TellingDatabase'] },
];

/** What `commands/run_account_command.py` imports. */
export function commandImports(spec: Spec): readonly string[] {
  return importBlock([
    ...always,
    ...(keepsSessions(spec) ? keeping : [{ from: 'app.database.connection', names: ['Database'] }]),
    ...(hasPassword(spec) ? [{ from: 'app.services.mailer', names: ['BackgroundMailer'] }] : []),
  ]);
}
