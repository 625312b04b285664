import { calledFor } from './called-for.ts';
import type { Checklist } from './checklist.ts';
import { evidence } from './evidence.ts';

const { check, test, rule, person } = evidence;

/** What is verified before a backend is delivered. */
export const validation: Checklist = {
  source: 'guideline-2.md',
  heading: 'Validation Checklist',
  groups: [
    {
      heading: 'Core Requirements',
      items: [
        {
          text: 'RESTful API design with proper HTTP semantics',
          evidence: [check('E05', 'E06', 'C01')],
          when: calledFor.resources,
        },
        { text: 'Database schema optimization and indexing', evidence: [check('D06')], when: calledFor.resources },
        {
          text: 'Authentication and authorization implementation',
          evidence: [check('A04', 'R01')],
          when: calledFor.accounts,
        },
        {
          text: 'Caching strategy for performance',
          evidence: [person('what is cached, and for how long')],
          when: calledFor.cache,
        },
        { text: 'Error handling and structured logging', evidence: [check('E14', 'B01')] },
        { text: 'API documentation with OpenAPI spec', evidence: [check('P09')] },
        {
          text: 'Security measures following OWASP guidelines',
          evidence: [person('docs/threat-model.md is read again')],
        },
        { text: 'Test coverage exceeding 80%', evidence: [test('test-coverage')] },
      ],
    },
    {
      heading: 'Code Quality',
      items: [
        { text: 'TypeScript/Python type hints used', evidence: [rule('typecheck')] },
        { text: 'ESLint/Pylint passing', evidence: [rule('lint')] },
        { text: 'Code formatted (Prettier/Black)', evidence: [rule('format-check')] },
        { text: 'No hardcoded secrets', evidence: [rule('secrets')] },
        { text: 'Environment variables for configuration', evidence: [check('P04')] },
        { text: 'Docker container builds successfully', evidence: [test('image')], when: calledFor.image },
      ],
    },
    {
      heading: 'Performance',
      items: [
        { text: 'Database queries optimized', evidence: [check('D06')], when: calledFor.resources },
        { text: 'Appropriate indexes created', evidence: [check('D06')], when: calledFor.resources },
        {
          text: 'Caching implemented where beneficial',
          evidence: [person('hit rate in production')],
          when: calledFor.cache,
        },
        { text: 'Response times meet targets', evidence: [test('load')], when: calledFor.lists },
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
        { text: 'SQL injection prevention', evidence: [check('Q10')], when: calledFor.resources },
        { text: 'Authentication working correctly', evidence: [check('A04', 'A07', 'A10')], when: calledFor.accounts },
        { text: 'Authorization checks in place', evidence: [check('R01', 'R03')], when: calledFor.accounts },
        {
          text: 'Sensitive data encrypted',
          evidence: [person('TLS on every connection, encrypted disks and backups')],
          when: calledFor.sensitive,
        },
        { text: 'Security headers configured', evidence: [check('P08')] },
      ],
    },
  ],
};
