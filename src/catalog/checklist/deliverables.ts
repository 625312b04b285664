import { calledFor } from './called-for.ts';
import type { Checklist } from './checklist.ts';
import { evidence } from './evidence.ts';

const { check, test, rule, person } = evidence;

/** What is handed over. */
export const deliverables: Checklist = {
  source: 'guideline-1.md',
  heading: 'Deliverables Checklist',
  groups: [
    {
      items: [
        { text: 'Code follows project style guide', evidence: [rule('lint'), rule('format-check')] },
        { text: 'All endpoints are properly documented', evidence: [check('P09')] },
        { text: 'Input validation is implemented', evidence: [check('E10', 'E11', 'E13')], when: calledFor.writes },
        { text: 'Error handling is comprehensive', evidence: [check('E03', 'E14')] },
        { text: 'Security best practices are followed', evidence: [check('P08'), rule('audit')] },
        { text: 'Tests are written and passing', evidence: [test('test'), test('test-integration')] },
        { text: 'Database migrations are created', evidence: [check('P05')], when: calledFor.resources },
        { text: 'Performance is acceptable', evidence: [test('load')], when: calledFor.lists },
        { text: 'Code is reviewed and approved', evidence: [person('the pull request is approved')] },
        { text: 'Documentation is updated', evidence: [person('the pages of docs/ say what the change does')] },
      ],
    },
  ],
};
