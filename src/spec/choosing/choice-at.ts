import { choices } from '../../catalog/index.ts';
import { InternalError } from '../../errors.ts';
import type { Axis, Choice, ChoiceId } from '../../types.ts';

/** The choice with this id on this axis. */
export function choiceAt(axis: Axis, id: ChoiceId): Choice {
  const choice = byId.get(`${axis}/${id}`);
  if (!choice) throw new InternalError(`the catalogue has no ${id} on the axis ${axis}`);
  return choice;
}

const byId = new Map(choices.map((choice) => [`${choice.axis}/${choice.id}`, choice]));
