import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCode, UserError } from '../../errors.ts';
import type { RunSettings } from '../../types.ts';
import { isRecord } from '../model/is-record.ts';

const isCommand = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');

const isCommandList = (value: unknown): value is string[][] => Array.isArray(value) && value.every(isCommand);

const shapes: Readonly<Record<keyof RunSettings, (value: unknown) => boolean>> = {
  install: isCommandList,
  build: isCommandList,
  start: isCommand,
  migrate: isCommand,
  rollback: isCommand,
  seed: isCommand,
  backup: (value) => value === undefined || isCommand(value),
  restore: (value) => value === undefined || isCommand(value),
  openapi: (value) => typeof value === 'string',
  worker: (value) => value === undefined || isCommand(value),
  deadJobs: (value) => value === undefined || isCommand(value),
  replayJobs: (value) => value === undefined || isCommand(value),
  userCreate: (value) => value === undefined || isCommand(value),
  userRole: (value) => value === undefined || isCommand(value),
};

/** Reads `contract/settings.json` of a generated backend; a UserError names every member that is missing or malformed. */
export async function readSettings(dir: string): Promise<RunSettings> {
  const file = join(dir, 'contract', 'settings.json');
  const refuse = (messages: readonly string[], cause?: unknown) =>
    new UserError(
      exitCode.usage,
      messages.map((message) => ({ path: file, message, instead: 'Run this in a generated backend, or give --url' })),
      { cause },
    );
  let settings: unknown;
  try {
    settings = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw refuse([`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`], error);
  }
  if (!isRecord(settings)) throw refuse([`${file} is not a JSON object`]);
  const wrong = Object.entries(shapes).filter(([name, fits]) => !fits(settings[name]));
  if (wrong.length > 0) throw refuse(wrong.map(([name]) => `"${name}" is missing or malformed`));
  return settings as unknown as RunSettings;
}
