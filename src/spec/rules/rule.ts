import type { Language, Resource, RuleBreak, StackId } from '../../types.ts';
import type { Selection } from '../choosing/selection.ts';
import type { BackendRequirements, Settings } from '../requirements.ts';
import type { ReadResource } from '../resources/read-resources.ts';
import type { ResourceIndex } from '../resources/resource-index.ts';

/** Everything that a rule may look at: what was written, what it means, and what would be built. */
export type RuleInput = Readonly<{
  written: BackendRequirements;
  settings: Settings;
  stack: StackId;
  language: Language;
  selections: readonly Selection[];
  resources: readonly ReadResource[];
  index: ResourceIndex;
  /** The same resources, completed, in the same order. */
  completed: readonly Resource[];
  /** The completed resources in the resolved order: every required reference points backwards, save in a cycle. */
  ordered: readonly Resource[];
  /** Cycles of required references, each as the names along it. */
  cycles: readonly (readonly string[])[];
}>;

/** A combination that is refused, and why. Every place at which it is broken is reported. */
export type SpecRule = Readonly<{ id: string; breaks(input: RuleInput): readonly RuleBreak[] }>;

/** A rule about one resource at a time. */
export type ResourceRule = Readonly<{
  id: string;
  breaks(resource: ReadResource, completed: Resource, input: RuleInput): readonly RuleBreak[];
}>;
