import { compileTemplate } from './compile-template.ts';
import type { CompiledTemplate } from './compile-template.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });
const cache = new WeakMap<Uint8Array, Map<string, CompiledTemplate>>();

/** The compiled form of a template's bytes, compiled once per set of locals. */
export function cachedTemplate(name: string, bytes: Uint8Array, locals: readonly string[]): CompiledTemplate {
  const key = locals.join(' ');
  const known = cache.get(bytes) ?? new Map<string, CompiledTemplate>();
  cache.set(bytes, known);
  const compiled = known.get(key) ?? compileTemplate(name, decoder.decode(bytes), locals);
  known.set(key, compiled);
  return compiled;
}
