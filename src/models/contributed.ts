import type { Contribution, Plan } from '../types.ts';

/** A contribution of one kind, with the part or choice that gave it. */
export type Contributed<Kind extends Contribution['to']> = Extract<Contribution, { to: Kind }> & {
  readonly by: string;
};

/** All contributions of one kind, in part order. */
export function contributed<Kind extends Contribution['to']>(plan: Plan, kind: Kind): readonly Contributed<Kind>[] {
  return plan.gives.filter((given): given is Contributed<Kind> => given.to === kind);
}
