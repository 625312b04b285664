import type { Choice, Notice, Spec } from '../../types.ts';
import type { Availability } from '../availability.ts';
import type { SpecProblem } from '../spec-problem.ts';
import { choicesByAxis } from './choices-by-axis.ts';
import { nearestServed } from './nearest-served.ts';
import type { Selection } from './selection.ts';

/** What is built of the selections. */
export type Settled = Readonly<{
  choices: Spec['choices'];
  /** Written choices that no part serves. */
  unavailable: readonly SpecProblem[];
  /** Defaults that resolved to none. */
  notices: readonly Notice[];
}>;

/** Keeps the choices that a part serves; a written one that none serves is a problem, a default one a notice. */
export function settleChoices(selections: readonly Selection[], available: Availability): Settled {
  const served = new Set<Choice>();
  const unavailable: SpecProblem[] = [];
  const dropped = new Map<string, string[]>();
  for (const { choice, path, written } of selections) {
    if (available.serves(choice.axis, choice.id)) served.add(choice);
    else if (written) {
      const message = `${choice.label} is not available for ${available.subject} yet`;
      unavailable.push({ path, message, instead: nearestServed(choice, available) });
    } else dropped.set(path.join('.'), [...(dropped.get(path.join('.')) ?? []), choice.label]);
  }
  return { choices: choicesByAxis(served), unavailable, notices: notices(dropped, available) };
}

function notices(dropped: ReadonlyMap<string, readonly string[]>, available: Availability): readonly Notice[] {
  return [...dropped].map(([path, labels]) => {
    const many = labels.length > 1;
    const what = `${labels.join(' and ')} ${many ? 'are defaults' : 'is the default'}`;
    return {
      path,
      message: `${what}, but not available for ${available.subject} yet: left out; write \`${path}\` to say what you want`,
    };
  });
}
