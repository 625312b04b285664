import { exitCode, UserError } from '../errors.ts';
import { nearest } from '../spec/nearest.ts';

/** The error for a first word that is no command. */
export function unknownCommand(word: string, names: readonly string[]): UserError {
  const close = nearest(word, names);
  const instead = close === undefined ? 'See backwright --help.' : `Did you mean backwright ${close}?`;
  return new UserError(exitCode.usage, [{ path: word, message: `unknown command ${JSON.stringify(word)}`, instead }]);
}
