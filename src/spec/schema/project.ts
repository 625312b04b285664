import { stackFacts } from '../../catalog/stacks.ts';
import { labelsAt } from '../labels-at.ts';
import type { Member } from '../shape.ts';

/** What the backend is called, and what it is built with. */
export const projectMembers = {
  version: {
    shape: { kind: 'constant', value: 1 },
    help: 'The version of this format: write `version: 1`.',
    required: true,
    flag: false,
  },
  name: {
    shape: { kind: 'text', max: 200, min: 1, editorPattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' },
    help: 'The name of the project: kebab-case, and legal as a package name in every language.',
    prompt: 'What is the project called?',
    required: true,
  },
  description: {
    shape: { kind: 'text', max: 500 },
    help: 'What the backend is for, in a sentence.',
    prompt: 'What is it for?',
    default: '',
  },
  stack: {
    shape: { kind: 'enum', values: stackFacts.map(({ id }) => id) },
    help: 'The framework to generate.',
    prompt: 'Which framework?',
    default: 'express',
  },
  architecture: {
    shape: { kind: 'enum', values: labelsAt('architecture') },
    help: 'How the source is divided into folders.',
    prompt: 'Which architecture?',
    default: 'layered',
  },
  kits: {
    shape: { kind: 'list', of: { kind: 'text', max: 300, min: 1 }, max: 20 },
    help: 'References of kits, which are presets and templates from outside.',
    default: [],
  },
} satisfies Record<string, Member>;
