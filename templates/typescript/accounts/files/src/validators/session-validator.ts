import { z } from 'zod';
import { text } from './fields/text.ts';

export const refreshRequest = z.strictObject({ refresh_token: text({ min: 1, max: 4096 }) });
