import { stackOf } from '../plan/stack-of.ts';
import { jsonText } from './json-text.ts';
import type { Model } from './model.ts';

/** `contract/settings.json`: how `backwright verify` builds, migrates and starts this backend. */
export const contract: Model = (plan, library) =>
  new Map([['contract/settings.json', jsonText(stackOf(plan.spec, library).run)]]);
