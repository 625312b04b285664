import ejs from 'ejs';
import { InternalError } from '../errors.ts';
import { printScalar } from './print-scalar.ts';

/** A compiled template: members that it may name -> text. */
export type CompiledTemplate = (locals: Readonly<Record<string, unknown>>) => string;

/**
 * Compiles an EJS template in strict mode; it sees the named locals and nothing else of ours.
 *
 * @param name the template's path, which every error names.
 * @throws InternalError with the template and line for a syntax error, an unknown name, or a value that is not a scalar.
 */
export function compileTemplate(name: string, text: string, locals: readonly string[]): CompiledTemplate {
  const run = guarded(name, () =>
    ejs.compile(text, {
      filename: name,
      // Generated files are source code: HTML escapes would be wrong, so this prints and checks, and escapes nothing.
      escape: printScalar,
      strict: true,
      destructuredLocals: [...locals],
      rmWhitespace: false,
    }),
  );
  return (members) => guarded(name, () => run({ ...members }));
}

function guarded<Result>(name: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InternalError(reason.includes(name) ? reason : `${name}: ${reason}`, { cause: error });
  }
}
