import type { SpecRule } from './rule.ts';

/** No row could ever be created in a cycle of required references. */
export const requiredCycleRule: SpecRule = {
  id: 'required-cycles',
  breaks: ({ cycles, completed }) =>
    cycles.map((names) => {
      const [from = '', to = ''] = names.slice(-2);
      const field = completed
        .find(({ name }) => name === from)
        ?.fields.find(({ target, required, list }) => target === to && required && !list);
      return {
        path: ['resources', from, 'fields', field?.name ?? ''],
        because: `the required references ${names.join(' → ')} form a circle, so that no first row can be created`,
        instead: 'make one of them optional',
      };
    }),
};
