import type { Bench, Laboratory } from '../backend/laboratory.ts';
import type { Json } from '../../types.ts';
import type { Need } from '../check.ts';

/** What a run is made against. */
export type RunTarget = Readonly<{
  /** For checks that run beside each other. */
  sharedUrl: string;
  /** For checks that must be alone; the same backend when there is only one. */
  quietUrl: string;
  shared?: Bench;
  quiet?: Bench;
  laboratory?: Laboratory;
  /** The served OpenAPI document. */
  openapi?: Json;
  /** What is at hand beyond HTTP. */
  has: ReadonlySet<Need>;
}>;
