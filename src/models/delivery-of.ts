import { InternalError } from '../errors.ts';
import { stackOf } from '../plan/stack-of.ts';
import type { Delivery, Plan, TemplateLibrary } from '../types.ts';

/** How the stack's backends are built and run. A stack with a part that needs this and without it is our bug. */
export function deliveryOf(plan: Plan, library: TemplateLibrary): Delivery {
  const { delivery, id } = stackOf(plan.spec, library);
  if (!delivery)
    throw new InternalError(`stack ${id} has a part that builds, deploys or describes it, but no "delivery"`);
  return delivery;
}
