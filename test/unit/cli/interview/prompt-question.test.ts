import { describe, expect, it } from 'vitest';
import { promptQuestion } from '../../../../src/cli/interview/prompt-question.ts';
import type { Question } from '../../../../src/cli/interview/question.ts';

const question: Question = {
  kind: 'many',
  name: 'features',
  message: 'Which features?',
  help: 'What it can do.',
  default: ['a'],
  choices: [
    { value: 'a', brings: 'adds 2 files: x, y.' },
    { value: 'b', label: 'Bee', refused: 'not yet' },
  ],
  read: (answer) => answer,
  problem: (answer) => (Array.isArray(answer) && answer.length > 0 ? undefined : 'choose one'),
  back: true,
};

describe('promptQuestion', () => {
  it('checks the defaults, says what a value brings, why one cannot be chosen, and offers the way back', () => {
    expect(promptQuestion(question).choices).toEqual([
      { name: 'a', value: 'a', description: 'adds 2 files: x, y.', disabled: false, checked: true },
      { name: 'Bee', value: 'b', disabled: '(not yet)', checked: false },
      { name: 'Back', value: '<', disabled: false, checked: false },
    ]);
    expect(promptQuestion({ ...question, back: false }).choices).toHaveLength(2);
  });

  it('validates the values behind the entries of a checkbox, and lets a person go back from any of them', () => {
    const { validate } = promptQuestion(question);
    expect(validate?.([{ value: 'a' }])).toBe(true);
    expect(validate?.([])).toBe('choose one');
    expect(validate?.([{ value: '<' }])).toBe(true);
  });

  it('hands a text and its default over as they are', () => {
    const text = promptQuestion({ ...question, kind: 'text', default: 'x', choices: [] });
    expect(text).toMatchObject({ type: 'input', default: 'x' });
    expect(text).not.toHaveProperty('choices');
    expect(text.validate?.(' < ')).toBe(true);
  });
});
