import { z } from 'zod';
import { text } from './fields/text.ts';

export const exchangeRequest = z.strictObject({ code: text({ min: 1, max: 4096 }) });
