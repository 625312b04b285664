import { calledFor } from './called-for.ts';
import type { Checklist } from './checklist.ts';
import { evidence } from './evidence.ts';

const { check, test, rule, person } = evidence;

/** What good backends do, by subject. */
export const bestPractices: Checklist = {
  source: 'guideline-4.md',
  heading: 'Best Practices Checklist',
  groups: [
    {
      heading: 'API Design',
      items: [
        { text: 'Consistent naming conventions (camelCase or snake_case)', evidence: [check('P09')] },
        { text: 'Proper HTTP methods (GET, POST, PUT, PATCH, DELETE)', evidence: [check('E05')] },
        {
          text: 'Appropriate status codes (200, 201, 400, 401, 403, 404, 500)',
          evidence: [check('E01', 'E14', 'P09')],
        },
        { text: 'Pagination for list endpoints', evidence: [check('Q01', 'Q02', 'Q05')], when: calledFor.lists },
        { text: 'Versioning strategy (URL, header, or content negotiation)', evidence: [check('P09')] },
        { text: 'Error responses with consistent format', evidence: [check('E03', 'E04')] },
        { text: 'API documentation (OpenAPI/Swagger)', evidence: [check('P09')] },
        { text: 'Request/response validation', evidence: [check('E11', 'P09')] },
      ],
    },
    {
      heading: 'Database',
      items: [
        { text: 'Indexes on frequently queried columns', evidence: [check('D06')], when: calledFor.resources },
        { text: 'Foreign key constraints', evidence: [check('C06')], when: calledFor.references },
        { text: 'Transactions for multi-step operations', evidence: [check('C05', 'C06')], when: calledFor.writes },
        { text: 'Connection pooling configured', evidence: [check('P01')], when: calledFor.database },
        {
          text: 'N+1 queries prevented',
          evidence: [person('a list runs as many statements for 100 rows as for one')],
          when: calledFor.references,
        },
        { text: 'Migrations version controlled', evidence: [check('P05')], when: calledFor.resources },
        { text: 'Backup and recovery strategy', evidence: [person('a restore was tried')], when: calledFor.database },
      ],
    },
    {
      heading: 'Security',
      items: [
        {
          text: 'Input validation on all endpoints',
          evidence: [check('E10', 'E11', 'Q08')],
          when: calledFor.resources,
        },
        {
          text: 'Authentication required for protected routes',
          evidence: [check('A04', 'R02')],
          when: calledFor.accounts,
        },
        {
          text: 'Authorization checks before sensitive operations',
          evidence: [check('R01')],
          when: calledFor.accounts,
        },
        { text: 'Passwords hashed with bcrypt/argon2', evidence: [check('A16')], when: calledFor.passwords },
        { text: 'Secrets in environment variables, not code', evidence: [rule('secrets'), check('P04')] },
        { text: 'CORS configured appropriately', evidence: [check('P08')] },
        { text: 'Rate limiting implemented', evidence: [test('test')], when: calledFor.resources },
        {
          text: 'SQL injection prevention (parameterized queries)',
          evidence: [check('Q10')],
          when: calledFor.resources,
        },
        { text: 'CSRF protection for state-changing operations', evidence: [check('O02')], when: calledFor.cookies },
      ],
    },
    {
      heading: 'Performance',
      items: [
        { text: 'Database queries optimized', evidence: [check('D06')], when: calledFor.resources },
        {
          text: 'Caching implemented for frequently accessed data',
          evidence: [person('hit rate in production')],
          when: calledFor.cache,
        },
        {
          text: 'Background jobs for long-running tasks',
          evidence: [person('no request waits for long work')],
          when: calledFor.jobs,
        },
        { text: 'Response compression enabled', evidence: [check('E15')] },
        { text: 'Connection pooling configured', evidence: [check('P01')], when: calledFor.database },
        { text: 'Indexes on foreign keys and query columns', evidence: [check('D06')], when: calledFor.resources },
      ],
    },
    {
      heading: 'Observability',
      items: [
        { text: 'Structured logging implemented', evidence: [check('E14', 'B01')] },
        { text: 'Request ID/correlation ID in logs', evidence: [check('B01', 'B02')] },
        {
          text: 'Error tracking (Sentry, Rollbar)',
          evidence: [person('a planted error arrives')],
          when: calledFor.errorTracking,
        },
        {
          text: 'Performance monitoring (APM)',
          evidence: [check('B07')],
          when: calledFor.tracing,
        },
        { text: 'Health check endpoint', evidence: [check('P01')] },
        {
          text: 'Metrics exposed (Prometheus, CloudWatch)',
          evidence: [person('the metrics are collected')],
          when: calledFor.metrics,
        },
      ],
    },
  ],
};
