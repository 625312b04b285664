import type { Choice } from '../../types.ts';
import { apiKey } from './api-key.ts';
import { betterAuth } from './better-auth.ts';
import { enumerationSafe } from './enumeration-safe.ts';
import { jwt } from './jwt.ts';
import { mfa } from './mfa.ts';
import { oauth2 } from './oauth2.ts';
import { session } from './session.ts';

/** The choices of this axis, in prompt order. */
export const authChoices: readonly Choice[] = [jwt, oauth2, session, apiKey, mfa, enumerationSafe, betterAuth];
