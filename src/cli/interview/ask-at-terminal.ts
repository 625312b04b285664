import { emitKeypressEvents, type Key } from 'node:readline';
import inquirer from 'inquirer';
import type { Json } from '../../types.ts';
import { back } from './back.ts';
import { promptQuestion } from './prompt-question.ts';
import type { Ask } from './question.ts';

/**
 * Asks at the terminal; Escape goes back, as the entry `Back` and a typed `<` do. Questions are drawn on stderr, so that
 * stdout carries the result alone.
 */
export const askAtTerminal: Ask = async (question) => {
  const escaped = new AbortController();
  const onKey = (_: string | undefined, { name }: Key): void => {
    if (name === 'escape' && question.back) escaped.abort();
  };
  emitKeypressEvents(process.stdin);
  process.stdin.on('keypress', onKey);
  try {
    const prompt = inquirer.createPromptModule({ output: process.stderr, signal: escaped.signal });
    const { answer } = (await prompt([promptQuestion(question)] as never)) as { answer: Json };
    return answer;
  } catch (error) {
    if (escaped.signal.aborted) return back;
    throw error;
  } finally {
    process.stdin.off('keypress', onKey);
  }
};
