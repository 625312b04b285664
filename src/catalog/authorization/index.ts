import type { Choice } from '../../types.ts';
import { abac } from './abac.ts';
import { casbin } from './casbin.ts';
import { casl } from './casl.ts';
import { rbac } from './rbac.ts';

/** The choices of this axis, in prompt order. */
export const authorizationChoices: readonly Choice[] = [rbac, abac, casbin, casl];
