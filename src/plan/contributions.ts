import type { Choice, Contribution, Part, Spec } from '../types.ts';

/** What the chosen choices (in catalogue order) and the ordered parts add to shared files, each with its giver. */
export function contributionsOf(
  spec: Spec,
  choices: readonly Choice[],
  parts: readonly Part[],
): readonly (Contribution & { readonly by: string })[] {
  const chosen = choices.filter((choice) => spec.choices[choice.axis].includes(choice.id));
  return [
    ...chosen.flatMap((choice) => choice.gives.map((given) => ({ ...given, by: `${choice.axis}/${choice.id}` }))),
    ...parts.flatMap((part) => (part.gives?.(spec) ?? []).map((given) => ({ ...given, by: part.id }))),
  ];
}
