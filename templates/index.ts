import type { Stack } from '../src/types.ts';
import { fastapi } from './python/fastapi/stack.ts';
import { express } from './typescript/express/stack.ts';

/** Every stack that can be generated, in the order in which prompts show them. */
export const stacks: readonly Stack[] = [express, fastapi];
