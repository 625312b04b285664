import { calledFor } from './called-for.ts';
import type { Checklist } from './checklist.ts';
import { evidence } from './evidence.ts';

const { check, test, person } = evidence;

/** What has to hold before a backend goes live. */
export const deployment: Checklist = {
  source: 'guideline-0.md',
  heading: 'Deployment Checklist',
  groups: [
    {
      items: [
        { text: 'Environment variables configured', evidence: [check('P04')] },
        { text: 'Database migrations applied', evidence: [check('P02', 'P05')], when: calledFor.database },
        {
          text: 'Redis/cache layer working',
          evidence: [person('the cache answers in production')],
          when: calledFor.cache,
        },
        {
          text: 'Celery workers running',
          evidence: [person('the workers take jobs in production')],
          when: calledFor.jobs,
        },
        { text: 'SSL/TLS certificates installed', evidence: [person('the public address answers over https')] },
        { text: 'Rate limiting enabled', evidence: [test('test')], when: calledFor.resources },
        {
          text: 'Monitoring & logging configured',
          evidence: [check('B01'), person('logs arrive where somebody reads them')],
        },
        { text: 'Health check endpoints working', evidence: [check('P01', 'P02')] },
        { text: 'API documentation generated', evidence: [check('P09')] },
        { text: 'Load testing completed', evidence: [test('load')], when: calledFor.lists },
      ],
    },
  ],
};
