import { defaultOperations } from '../resources/default-operations.ts';
import type { RuleBreak } from '../../types.ts';
import type { ResourceRule } from './rule.ts';

const featureOf: Readonly<Record<string, string>> = {
  restore: 'add soft-delete to `database.features`',
  bulk: 'add bulk to `features`',
};

/** Operations need their feature, and `access` is only about operations that are there. */
export const operationRule: ResourceRule = {
  id: 'operations',
  breaks: ({ name, path, written }, completed, { settings }) => {
    const allowed = defaultOperations(settings);
    const missing = (written.operations ?? []).flatMap((operation, index): RuleBreak[] =>
      allowed.includes(operation)
        ? []
        : [
            {
              path: [...path, 'operations', index],
              because: `\`${operation}\` needs its feature`,
              instead: featureOf[operation] ?? '',
            },
          ],
    );
    const idle = Object.keys(written.access ?? {}).flatMap((key): RuleBreak[] => {
      const isGroup = key === 'all' || key === 'read' || key === 'write';
      if (isGroup || completed.operations.some((operation) => operation === key)) return [];
      const instead = (written.operations ? undefined : featureOf[key]) ?? 'remove it, or add the operation';
      return [{ path: [...path, 'access', key], because: `${name} has no operation \`${key}\``, instead }];
    });
    return [...missing, ...idle];
  },
};
