import type { Choice } from '../../types.ts';
import { awsSecrets } from './aws-secrets.ts';
import { consul } from './consul.ts';
import { vault } from './vault.ts';

/** The choices of this axis, in prompt order. */
export const secretsChoices: readonly Choice[] = [vault, awsSecrets, consul];
