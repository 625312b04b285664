import { bestPractices } from './best-practices.ts';
import type { Checklist } from './checklist.ts';
import { deliverables } from './deliverables.ts';
import { deployment } from './deployment.ts';
import { featureCompletion } from './feature-completion.ts';
import { quality } from './quality.ts';
import { successCriteria } from './success-criteria.ts';
import { validation } from './validation.ts';

/** The guidelines' seven checklists, in the order of the guidelines. */
export const checklists: readonly Checklist[] = [
  deployment,
  successCriteria,
  deliverables,
  validation,
  quality,
  featureCompletion,
  bestPractices,
];
