import { nearest } from '../nearest.ts';
import type { ResourceRule } from './rule.ts';

/** A reference points to a resource of the spec, or to the built-in User. */
export const referenceRule: ResourceRule = {
  id: 'references',
  breaks: ({ path, fields }, _completed, { index }) =>
    fields.flatMap(({ name, target }) => {
      if (target === undefined || target === 'User' || index.byName.has(target)) return [];
      const near = nearest(target, index.targets);
      return [
        {
          path: [...path, 'fields', name],
          because: `\`${name}\` refers to ${target}, which is no resource of this spec`,
          instead:
            near === undefined ? `resources: ${index.targets.slice(0, 20).join(', ')}` : `did you mean \`${near}\`?`,
        },
      ];
    }),
};
