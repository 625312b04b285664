import ejs from 'ejs';
import { printScalar } from './print-scalar.ts';

/**
 * The text of a CommonJS module that exports `PreparedTemplates`: compiling hundreds of templates costs more than
 * running them, and Node keeps what it compiled of a module.
 *
 * @param templates path -> text of the template and the names of its locals.
 */
export function preparedText(
  templates: ReadonlyMap<string, Readonly<{ text: string; locals: readonly string[] }>>,
): string {
  const entries = [...templates].map(
    ([path, { text, locals }]) =>
      `${JSON.stringify(path)}:{locals:${JSON.stringify(locals)},run(locals,escapeFn){${sourceOf(text, locals)}}}`,
  );
  return `'use strict';\nmodule.exports={\n${entries.join(',\n')}};\n`;
}

/** What EJS makes of a template, without the lines that it names in errors. */
function sourceOf(text: string, locals: readonly string[]): string {
  const template = new ejs.Template(text, {
    escape: printScalar,
    strict: true,
    destructuredLocals: [...locals],
    compileDebug: false,
  });
  template.compile();
  return template.source;
}
