import type { RuleBreak } from '../../types.ts';
import type { SpecRule } from './rule.ts';

/** Below a row, every collection has a segment of its own; `restore` is an operation. */
export const nestedRule: SpecRule = {
  id: 'nested-paths',
  breaks: ({ completed }) => {
    const owners = new Map<string, string>();
    return completed.flatMap(({ name, nested, parent }) =>
      nested.flatMap(({ owner, path, field, from }): RuleBreak[] => {
        const key = `${owner}/${path}`;
        const other = owners.get(key);
        owners.set(key, `${name}.${field}`);
        const because =
          path === 'restore'
            ? `the path segment \`restore\` below ${owner} is an operation`
            : other === undefined
              ? undefined
              : `${name}.${field} and ${other} would both be listed at \`${path}\` below ${owner}`;
        if (because === undefined) return [];
        const place = from === 'parent' && parent !== undefined ? ['parent'] : ['fields', field];
        return [{ path: ['resources', name, ...place], because, instead: 'give one of them another `inverse`' }];
      }),
    );
  },
};
