import type { ResourceRequirements } from '../../spec/requirements.ts';

/** What a person who has never seen the tool can start from: a resource with the most usual kinds of fields. */
export const exampleResource: Readonly<{ name: string; resource: ResourceRequirements }> = {
  name: 'Task',
  resource: {
    fields: {
      title: 'string required max=120 search filter sort',
      notes: 'text',
      done: 'boolean required default=false filter',
      due: 'date filter sort',
    },
  },
};
