import { check } from './check.ts';
import { choice } from './choice.ts';
import { part } from './part.ts';
import type { Kind } from './scaffold.ts';
import { stack } from './stack.ts';

/** Every extension point that can be scaffolded. */
export const kinds: readonly Kind[] = [choice, part, stack, check];
