import { calledFor } from './called-for.ts';
import type { Checklist } from './checklist.ts';
import { evidence } from './evidence.ts';

const { check, test, person } = evidence;

/** What a finished backend reaches. */
export const successCriteria: Checklist = {
  source: 'guideline-0.md',
  heading: 'Success Criteria',
  groups: [
    {
      items: [
        { text: 'All endpoints return < 200ms response time', evidence: [test('load')], when: calledFor.lists },
        {
          text: 'API handles 1000+ concurrent requests',
          evidence: [person('a load test on the machines of production')],
          when: calledFor.resources,
        },
        { text: '95%+ test coverage achieved', evidence: [test('test-coverage')] },
        { text: 'Zero SQL injection vulnerabilities', evidence: [check('Q10')], when: calledFor.resources },
        { text: 'Authentication working correctly', evidence: [check('A04', 'A07', 'A10')], when: calledFor.accounts },
        {
          text: 'Background tasks processing successfully',
          evidence: [person('no job waits or fails in production')],
          when: calledFor.jobs,
        },
        { text: 'Database queries optimized', evidence: [check('D06')], when: calledFor.resources },
        { text: 'API documentation complete', evidence: [check('P09')] },
      ],
    },
  ],
};
