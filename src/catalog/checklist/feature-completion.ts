import { calledFor } from './called-for.ts';
import type { Checklist } from './checklist.ts';
import { evidence } from './evidence.ts';

const { check, test, person } = evidence;

/** What has to hold before a feature is marked complete. */
export const featureCompletion: Checklist = {
  source: 'guideline-4.md',
  heading: 'Feature Completion Checklist',
  groups: [
    {
      items: [
        { text: 'All API endpoints from requirements are implemented', evidence: [check('P09')] },
        {
          text: 'Endpoints are connected to real database (no mock data responses)',
          evidence: [check('C01', 'C07')],
          when: calledFor.resources,
        },
        {
          text: 'Database schema/models are created and migrated',
          evidence: [check('P05')],
          when: calledFor.resources,
        },
        {
          text: 'Input validation works (rejects invalid data with 400 errors)',
          evidence: [check('E10', 'E11', 'E13')],
          when: calledFor.writes,
        },
        {
          text: 'Authentication is enforced on protected endpoints',
          evidence: [check('A04', 'R02')],
          when: calledFor.accounts,
        },
        {
          text: 'Authorization checks verify user permissions',
          evidence: [check('R01', 'R03')],
          when: calledFor.accounts,
        },
        {
          text: 'Error handling returns appropriate status codes and messages',
          evidence: [check('E01', 'E03', 'C02')],
        },
        {
          text: 'Database queries are optimized (no N+1 queries)',
          evidence: [check('D06')],
          when: calledFor.resources,
        },
        {
          text: 'Transactions are used for multi-step operations',
          evidence: [check('C05', 'C06')],
          when: calledFor.writes,
        },
        { text: 'API documentation is generated/updated (OpenAPI)', evidence: [check('P09')] },
        {
          text: 'Manual testing: endpoints work via curl/Postman/REST client',
          evidence: [test('postman'), person('the requests of docs/api-guide.md')],
          when: calledFor.resources,
        },
      ],
    },
  ],
};
