import { InternalError } from '../../errors.ts';
import { stackOf } from '../../plan/stack-of.ts';
import type { Pipeline, Plan, TemplateLibrary } from '../../types.ts';

/** What the stack says about pipelines. A stack with a part that writes one and without it is our bug. */
export function pipelineOf(plan: Plan, library: TemplateLibrary): Pipeline {
  const { pipeline, id } = stackOf(plan.spec, library);
  if (!pipeline) throw new InternalError(`stack ${id} has a part that writes a pipeline, but no "pipeline"`);
  return pipeline;
}
