import type { Answer, MatrixCase } from './answer.ts';
import { pairwise } from './pairwise.ts';

const unsaid: Answer = { says: 'unsaid', writes: {}, served: true };
const served = (says: string, writes: Answer['writes']): Answer => ({ says, writes, served: true });
const planned = (says: string, writes: Answer['writes']): Answer => ({ says, writes, served: false });

const gadget = (fields: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}): unknown => ({
  Gadget: { fields: { title: 'string required max=80', ...fields }, ...more },
});

/**
 * The questions whose answers meet in pairs, and what a person may answer. What is `served` is said here by hand, from the list in
 * README.md, and not taken from the templates: that is the point of it.
 */
export const questions: Readonly<Record<string, readonly Answer[]>> = {
  stack: [unsaid, served('express', { stack: 'express' }), planned('gin', { stack: 'gin' })],
  sign_in: [
    served('none', { authentication: { type: 'none' } }),
    unsaid,
    served('JWT', { authentication: { type: 'JWT' } }),
    planned('keys and sessions', { authentication: { type: ['API Key', 'Session'] } }),
  ],
  api: [
    unsaid,
    served('REST', { apiType: 'REST' }),
    planned('GraphQL', { apiType: 'GraphQL' }),
    planned('REST and tRPC', { apiType: ['REST', 'tRPC'] }),
  ],
  wire: [
    unsaid,
    served('camel case', { api: { case: 'camel', basePath: '/v2' } }),
    planned('versions in a header', { api: { versioning: 'header' } }),
    planned('bare bodies', { api: { envelope: false } }),
  ],
  database: [
    unsaid,
    served('PostgreSQL', { database: { type: 'SQL', provider: 'PostgreSQL', orm: 'kysely' } }),
    planned('MariaDB', { database: { provider: 'MariaDB' } }),
    planned('MongoDB', { database: { type: 'NoSQL', provider: 'MongoDB' } }),
    served('soft delete', { database: { features: ['soft-delete'] } }),
    served('full-text search', { database: { features: ['full-text-search'] } }),
  ],
  cache: [unsaid, served('none', { cache: { provider: 'none' } }), served('redis', { cache: { provider: 'redis' } })],
  caching: [
    unsaid,
    served('on', { performance: { caching: true } }),
    served('off', { performance: { caching: false, expectedRPS: 5 } }),
  ],
  deploy: [
    unsaid,
    served('nothing', { deploy: [] }),
    served('GitHub Actions', { deploy: ['github-actions'] }),
    served('docker', { deploy: ['docker', 'github-actions'] }),
    served('a cluster', { deploy: ['docker', 'kubernetes', 'helm'] }),
    served('GitLab', { deploy: ['gitlab-ci'] }),
  ],
  features: [
    unsaid,
    served('nothing', { features: [] }),
    served('require-if-match', { features: ['require-if-match'] }),
    served('audit log', { features: ['audit-log'] }),
  ],
  integrations: [unsaid, served('nothing', { integrations: [] }), planned('sentry', { integrations: ['sentry'] })],
  tooling: [
    unsaid,
    served('npm', { tooling: { packageManager: 'npm', test: 'vitest' } }),
    planned('pnpm', { tooling: { packageManager: 'pnpm' } }),
    planned('jest', { tooling: { test: 'jest' } }),
  ],
  shape: [
    unsaid,
    served('layered', { architecture: 'layered' }),
    planned('clean', { architecture: 'clean' }),
    planned('ddd', { architecture: 'ddd' }),
  ],
  resources: [
    served('nothing', { resources: {} }),
    served('one', { resources: gadget({ price: 'decimal(8,2) min=0 filter sort' }) }),
    served('a tree', { resources: gadget({ above: 'ref(Gadget) filter', friends: 'ref(Gadget)[]' }) }),
    served('to read only', { resources: gadget({}, { operations: ['list', 'get'] }) }),
    served('a file', { resources: gadget({ photo: 'file' }) }),
    planned('a required file', { resources: gadget({ photo: 'file required' }) }),
    planned('an encrypted field', { resources: gadget({ pin: 'string encrypted' }) }),
    served('an owner', { resources: gadget({ holder: 'ref(User)' }) }),
  ],
};

/** Cases in which every two answers to different questions meet at least once. */
export const cases: readonly MatrixCase[] = pairwise(questions);

/** The spec of a case, as a person's JSON file. */
export function specOf(one: MatrixCase): string {
  return JSON.stringify({
    version: 1,
    name: 'matrix',
    ...Object.assign({}, ...Object.values(one).map(({ writes }) => writes)),
  });
}

/** The name of a case: what was said, question by question. */
export function nameOf(one: MatrixCase): string {
  const said = Object.entries(one).filter(([, { says }]) => says !== 'unsaid');
  return said.map(([question, { says }]) => `${question} ${says}`).join(', ');
}
