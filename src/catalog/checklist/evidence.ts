import type { Evidence } from './checklist.ts';

/** Short ways to say what proves an item. */
export const evidence = {
  check: (...ids: readonly string[]): Evidence => ({ by: 'check', ids }),
  test: (command: string): Evidence => ({ by: 'test', command }),
  rule: (command: string): Evidence => ({ by: 'rule', command }),
  person: (says: string): Evidence => ({ by: 'person', says }),
} as const;
