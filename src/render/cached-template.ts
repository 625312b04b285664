import { compileTemplate } from './compile-template.ts';
import type { CompiledTemplate } from './compile-template.ts';
import { printScalar } from './print-scalar.ts';
import type { PreparedTemplate } from '../types.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });
const cache = new WeakMap<Uint8Array, Map<string, CompiledTemplate>>();

/** The compiled form of a template's bytes, compiled once per set of locals, or when the package was built. */
export function cachedTemplate(
  name: string,
  bytes: Uint8Array,
  locals: readonly string[],
  prepared?: PreparedTemplate,
): CompiledTemplate {
  const key = locals.join(' ');
  const known = cache.get(bytes) ?? new Map<string, CompiledTemplate>();
  cache.set(bytes, known);
  const compile = () => compileTemplate(name, decoder.decode(bytes), locals);
  const isReady = prepared?.locals.every((name) => locals.includes(name));
  const compiled = known.get(key) ?? (prepared && isReady ? runPrepared(prepared, compile) : compile());
  known.set(key, compiled);
  return compiled;
}

/** What was prepared does not know its lines: when it fails, the template is compiled again to tell where. */
function runPrepared({ run }: PreparedTemplate, compile: () => CompiledTemplate): CompiledTemplate {
  return (members) => {
    try {
      return run(members, printScalar);
    } catch {
      return compile()(members);
    }
  };
}
