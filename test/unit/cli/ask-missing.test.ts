import { describe, expect, it } from 'vitest';
import { askMissing } from '../../../src/cli/create/ask-missing.ts';
import { promptQuestion } from '../../../src/cli/create/prompt-question.ts';
import type { Ask, Question } from '../../../src/cli/create/question.ts';
import { resolve } from '../../../src/spec/resolve.ts';
import type { Json } from '../../../src/types.ts';
import { stacks } from '../../../templates/index.ts';

/** Answers by name, with the default where the test says nothing; remembers what was asked. */
function person(answers: Readonly<Record<string, Json>>): { ask: Ask; asked: Map<string, Question> } {
  const asked = new Map<string, Question>();
  const ask: Ask = (question) => {
    asked.set(question.name, question);
    const answer = answers[question.name] ?? question.default ?? '';
    expect(question.problem(answer), `${question.name}: ${JSON.stringify(answer)}`).toBeUndefined();
    return Promise.resolve(answer);
  };
  return { ask, asked };
}

describe('askMissing', () => {
  it('ends in requirements that can be built, whoever just presses return', async () => {
    const { ask } = person({ name: 'my-api' });
    const requirements = await askMissing({ version: 1 }, stacks, ask);
    expect(resolve(requirements, { stacks })).toMatchObject({ name: 'my-api', stack: 'express' });
  });

  it('leaves no default behind that this stack cannot serve', async () => {
    const { ask } = person({ name: 'my-api' });
    const asked = await askMissing({ version: 1 }, stacks, ask);
    const { notices } = resolve(asked, { stacks });
    const silent = resolve({ version: 1, name: 'my-api' }, { stacks }).notices;
    expect(notices.length).toBeLessThan(silent.length);
  });

  it('does not ask for what has a value already', async () => {
    const { ask, asked } = person({});
    await askMissing({ version: 1, name: 'shop', description: 'A shop' }, stacks, ask);
    expect([...asked.keys()]).not.toContain('name');
    expect([...asked.keys()]).not.toContain('description');
  });

  it('does not ask where only one answer is possible, and writes it down', async () => {
    const { ask, asked } = person({ name: 'shop' });
    const requirements = await askMissing({ version: 1 }, stacks, ask);
    expect(requirements.database?.provider).toBe('PostgreSQL');
    expect([...asked.keys()]).not.toContain('database.provider');
  });

  it('reads a number that is typed as text', async () => {
    const { ask } = person({ name: 'shop', 'performance.expectedRPS': '250' });
    expect(await askMissing({ version: 1 }, stacks, ask)).toMatchObject({ performance: { expectedRPS: 250 } });
  });

  it('passes over a text that the person left empty', async () => {
    const { ask } = person({ name: 'shop', description: '' });
    expect(await askMissing({ version: 1 }, stacks, ask)).not.toHaveProperty('description');
  });

  it('refuses an answer with the sentence that a file would get', async () => {
    const { ask, asked } = person({ name: 'shop' });
    await askMissing({ version: 1 }, stacks, ask);
    const name = asked.get('name');
    expect(name?.problem('shop')).toBeUndefined();
    expect(name?.problem('Not A Name')).toMatch(/kebab-case/);
  });
});

describe('promptQuestion', () => {
  const question: Question = {
    kind: 'many',
    name: 'features',
    message: 'Which features?',
    default: ['a'],
    choices: [{ value: 'a' }, { value: 'b', refused: 'not yet' }],
    read: (answer) => answer,
    problem: (answer) => (Array.isArray(answer) && answer.length > 0 ? undefined : 'choose one'),
  };

  it('checks the defaults and shows why a value cannot be chosen', () => {
    expect(promptQuestion(question).choices).toEqual([
      { name: 'a', value: 'a', disabled: false, checked: true },
      { name: 'b', value: 'b', disabled: '(not yet)', checked: false },
    ]);
  });

  it('validates the values behind the entries of a checkbox', () => {
    const { validate } = promptQuestion(question);
    expect(validate?.([{ value: 'a' }])).toBe(true);
    expect(validate?.([])).toBe('choose one');
  });
});
