import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { commentLines } from '../models/comment-lines.ts';
import { envLine } from '../models/env-line.ts';
import { envVariables } from '../models/env-variables.ts';
import type { EnvVariable } from '../models/env-variables.ts';
import type { Step } from './step.ts';

/**
 * Writes `.env` for development, readable by its owner alone: fresh random secrets, and development values where the
 * default in code does not suit. It never replaces one that is there, and is the only writer of secrets.
 */
export const env: Step = {
  id: 'env',
  title: 'Write .env with new secrets',
  needs: [],
  async run({ dir, plan }) {
    const variables = envVariables(plan).filter(isNeeded);
    if (variables.length === 0) return { status: 'skipped', note: 'the backend reads no variables that need a value' };
    const head = commentLines('Development settings of this machine. Never commit this file; see .env.example.');
    const lines = variables.map(({ name, development, secret, fallback }) =>
      envLine(name, secret && fallback === undefined ? newSecret() : development),
    );
    try {
      const file = await open(join(dir, '.env'), 'wx', 0o600);
      await file.writeFile(`${[...head, ...lines].join('\n')}\n`).finally(() => file.close());
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
        return { status: 'skipped', note: 'there is a .env already' };
      }
      const note = `cannot write .env: ${error instanceof Error ? error.message : String(error)}`;
      return { status: 'failed', note, tail: [], repeat: 'cp .env.example .env, and set every secret' };
    }
    return { status: 'done' };
  },
};

/**
 * What is empty, and a variable whose default in code suits development, would only hide later changes of that default.
 * A secret with a default comes from elsewhere, or is not needed.
 */
function isNeeded({ secret, fallback, development }: EnvVariable): boolean {
  return (secret && fallback === undefined) || (development !== '' && fallback !== development);
}

/** 256 random bits, base64url. */
function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
