import type { Choice } from '../../types.ts';
import { jest } from './jest.ts';
import { npm } from './npm.ts';
import { pip } from './pip.ts';
import { pnpm } from './pnpm.ts';
import { uv } from './uv.ts';
import { vitest } from './vitest.ts';
import { yarn } from './yarn.ts';

/** The choices of this axis, in prompt order. */
export const toolingChoices: readonly Choice[] = [npm, pnpm, yarn, uv, pip, vitest, jest];
