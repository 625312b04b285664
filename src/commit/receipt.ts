import type { FileOwner, Plan, Receipt, Tree } from '../types.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './sha256.ts';

/** Models whose files are not merged with a person's edits; every other file is. */
const owners: Readonly<Record<string, FileOwner>> = { 'model:migrations': 'migration', 'model:contract': 'managed' };

/**
 * What is applied, for `backend.lock.json`. Notices are left out of the spec's hash: they say how a spec was read, not
 * what is built.
 *
 * @param generator name and version of this program, for example `create-backwright@0.1.0`.
 */
export function receiptOf(plan: Plan, tree: Tree, generator: string, bases: Receipt['bases']): Receipt {
  return {
    lockVersion: 1,
    generator,
    stack: plan.spec.stack,
    spec: sha256(canonicalJson({ ...plan.spec, notices: [] })),
    bases,
    files: [...tree].map(([path, { content, origin }]) => ({
      path,
      sha256: sha256(content),
      owner: owners[origin.template] ?? 'shared',
      part: origin.part,
    })),
  };
}
