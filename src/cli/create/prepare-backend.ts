import { plan } from '../../plan/plan.ts';
import { render } from '../../render/render.ts';
import { resolve } from '../../spec/resolve.ts';
import type { Plan, Spec, TemplateLibrary, Tree } from '../../types.ts';
import type { Gathered } from './gather.ts';

/** Everything about a backend that is decided before anything is written. */
export type PreparedBackend = Readonly<{ spec: Spec; plan: Plan; tree: Tree; library: TemplateLibrary }>;

/**
 * Requirements -> Spec -> Plan -> Tree, in memory.
 *
 * @throws UserError 65 or 69 with every problem.
 */
export function prepareBackend({ requirements, locate, text }: Gathered, library: TemplateLibrary): PreparedBackend {
  const spec = resolve(requirements, { stacks: library.stacks, ...(locate ? { locate } : {}) });
  const planned = plan(spec, library);
  return { spec, plan: planned, tree: render(planned, library, text()), library };
}
