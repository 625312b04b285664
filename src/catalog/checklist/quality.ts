import { calledFor } from './called-for.ts';
import type { Checklist } from './checklist.ts';
import { evidence } from './evidence.ts';

const { check, test, rule, person } = evidence;

/** What is looked at before a task is complete. */
export const quality: Checklist = {
  source: 'guideline-3.md',
  heading: 'Quality Checklist',
  groups: [
    {
      items: [
        { text: 'API follows REST conventions', evidence: [check('E05', 'C01', 'C04')], when: calledFor.resources },
        {
          text: 'Input validation with Pydantic',
          evidence: [check('E10', 'E11')],
          when: (spec) => calledFor.python(spec) && calledFor.writes(spec),
        },
        { text: 'Proper error handling and responses', evidence: [check('E03', 'E14')] },
        { text: 'Authentication/authorization in place', evidence: [check('A04', 'R01')], when: calledFor.accounts },
        { text: 'Database queries are optimized', evidence: [check('D06')], when: calledFor.resources },
        {
          text: 'No N+1 query problems',
          evidence: [person('a list runs as many statements for 100 rows as for one')],
          when: calledFor.references,
        },
        { text: 'Migrations are reversible', evidence: [check('P05')], when: calledFor.resources },
        { text: 'Tests cover happy path and edge cases', evidence: [test('test-integration'), test('test-contract')] },
        { text: 'Secrets not hardcoded', evidence: [rule('secrets')] },
        { text: 'Logging for debugging', evidence: [check('E14', 'B01')] },
      ],
    },
  ],
};
