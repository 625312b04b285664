import { choices } from '../../catalog/index.ts';
import type { Choice } from '../../types.ts';
import type { Availability } from '../availability.ts';

/** What to write instead of a choice that has not landed: the most alike that has, another stack, or nothing. */
export function nearestServed(choice: Choice, available: Availability): string {
  const stacks = available.stacksWith(choice.axis, choice.id);
  const elsewhere = stacks.length > 0 ? [`choose ${stacks.join(' or ')}, which has it`] : [];
  const replaceable = exclusiveAxes.has(choice.axis) && choice.facts['key'] !== undefined;
  const alike = replaceable ? mostAlike(choice, available) : undefined;
  const other = alike ? [`use ${alike.label}`] : [`leave it out${noneKeys.has(choice.axis) ? ' (write `none`)' : ''}`];
  return [...other, ...elsewhere].join(', or ');
}

/** The served choice at the same key that shares the most facts. */
function mostAlike(choice: Choice, available: Availability): Choice | undefined {
  const likeness = (other: Choice): number =>
    Object.entries(choice.facts).filter(([name, value]) => other.facts[name] === value).length;
  return choices
    .filter(
      (other) =>
        other.axis === choice.axis && other.facts['key'] !== undefined && available.serves(other.axis, other.id),
    )
    .sort((left, right) => likeness(right) - likeness(left))[0];
}

/** Axes on which one choice stands in for another; a feature is not replaced by another feature. */
const exclusiveAxes: ReadonlySet<string> = new Set([
  'api',
  'auth',
  'authorization',
  'database',
  'orm',
  'cache',
  'jobs',
  'events',
  'storage',
  'search',
  'architecture',
  'tooling',
]);

const noneKeys: ReadonlySet<string> = new Set(['auth', 'cache']);
