import type { Spec } from '../../types.ts';

/** What proves that an item holds. */
export type Evidence =
  /** Checks of `backwright verify`, by id. */
  | Readonly<{ by: 'check'; ids: readonly string[] }>
  /** A `make` target that runs tests. */
  | Readonly<{ by: 'test'; command: string }>
  /** A `make` target by which a tool judges the code. */
  | Readonly<{ by: 'rule'; command: string }>
  /** Somebody has to look; the sentence says at what. */
  | Readonly<{ by: 'person'; says: string }>;

/** One line of a guideline's checklist. */
export type ChecklistItem = Readonly<{
  /** Word for word as in the guideline. */
  text: string;
  evidence: readonly Evidence[];
  /** Whether a backend of this spec has what the item speaks of; absent means every backend. */
  when?: (spec: Spec) => boolean;
}>;

/** The items below one heading inside a checklist; a short checklist has no headings. */
export type ChecklistGroup = Readonly<{ heading?: string; items: readonly ChecklistItem[] }>;

/** One of the guidelines' checklists. */
export type Checklist = Readonly<{
  /** The file of the guideline. */
  source: string;
  heading: string;
  groups: readonly ChecklistGroup[];
}>;
