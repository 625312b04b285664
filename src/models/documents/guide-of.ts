import { InternalError } from '../../errors.ts';
import { stackOf } from '../../plan/stack-of.ts';
import type { Guide, Plan, TemplateLibrary } from '../../types.ts';

/** What the stack says about working on its backends. A stack with documents and without it is our bug. */
export function guideOf(plan: Plan, library: TemplateLibrary): Guide {
  const { guide, id } = stackOf(plan.spec, library);
  if (!guide) throw new InternalError(`stack ${id} has documents, but no "guide"`);
  return guide;
}
