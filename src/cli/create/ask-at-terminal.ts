import inquirer from 'inquirer';
import type { Json } from '../../types.ts';
import { promptQuestion } from './prompt-question.ts';
import type { Ask } from './question.ts';

/** Asks at the terminal. Questions are drawn on stderr, so that stdout carries the result alone. */
export const askAtTerminal: Ask = async (question) => {
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  const { answer } = (await prompt([promptQuestion(question)] as never)) as { answer: Json };
  return answer;
};
