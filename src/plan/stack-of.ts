import { InternalError } from '../errors.ts';
import type { Spec, Stack, TemplateLibrary } from '../types.ts';

/** The stack that a spec names. Resolution has refused unknown ones, so a missing one is our bug. */
export function stackOf(spec: Spec, library: TemplateLibrary): Stack {
  const stack = library.stacks.find(({ id }) => id === spec.stack);
  if (!stack) throw new InternalError(`the library has no stack ${spec.stack}`);
  return stack;
}
