import type { RuleBreak } from '../types.ts';
import { accessRule } from './rules/access-rule.ts';
import { authenticationRule } from './rules/authentication-rule.ts';
import { contradictionRule } from './rules/contradiction-rule.ts';
import { databaseRule } from './rules/database-rule.ts';
import { fieldListRule } from './rules/field-list-rule.ts';
import { fieldNameRule } from './rules/field-name-rule.ts';
import { jobRule } from './rules/job-rule.ts';
import { fileRule } from './rules/file-rule.ts';
import { keyLengthRule } from './rules/key-length-rule.ts';
import { languageRule } from './rules/language-rule.ts';
import { nestedRule } from './rules/nested-rule.ts';
import { operationRule } from './rules/operation-rule.ts';
import { ownerRule } from './rules/owner-rule.ts';
import { projectRule } from './rules/project-rule.ts';
import { rateLimitRule } from './rules/rate-limit-rule.ts';
import { referenceRule } from './rules/reference-rule.ts';
import { requiredCycleRule } from './rules/required-cycle-rule.ts';
import { resourceNameRule } from './rules/resource-name-rule.ts';
import { roleRule } from './rules/role-rule.ts';
import type { RuleInput, ResourceRule, SpecRule } from './rules/rule.ts';
import { seedRule } from './rules/seed-rule.ts';
import { userRule } from './rules/user-rule.ts';
import type { SpecProblem } from './spec-problem.ts';

/** Rules about the spec as a whole. */
const specRules: readonly SpecRule[] = [
  projectRule,
  databaseRule,
  languageRule,
  contradictionRule,
  authenticationRule,
  roleRule,
  rateLimitRule,
  jobRule,
  resourceNameRule,
  requiredCycleRule,
  nestedRule,
  seedRule,
  fileRule,
];

/** Rules about each resource. */
const resourceRules: readonly ResourceRule[] = [
  fieldNameRule,
  referenceRule,
  fieldListRule,
  keyLengthRule,
  operationRule,
  accessRule,
  ownerRule,
  userRule,
];

/** The ids of all rules, in the order in which they are checked. */
export const ruleIds: readonly string[] = [...specRules, ...resourceRules].map(({ id }) => id);

/** Every broken rule, at every place at which it is broken. */
export function brokenRules(input: RuleInput): readonly SpecProblem[] {
  const ofSpec = specRules.flatMap((rule) => rule.breaks(input));
  const ofResources = input.resources.flatMap((resource, index) => {
    const completed = input.completed[index];
    return completed ? resourceRules.flatMap((rule) => rule.breaks(resource, completed, input)) : [];
  });
  return [...ofSpec, ...ofResources].map(({ path, because, instead }: RuleBreak) => ({
    path,
    message: because,
    instead,
  }));
}
