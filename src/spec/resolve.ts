import { stackFacts } from '../catalog/stacks.ts';
import { exitCode, InternalError, UserError } from '../errors.ts';
import type { Notice, Spec, Stack } from '../types.ts';
import { availability } from './availability.ts';
import { checkShape } from './check-shape.ts';
import { selectChoices } from './choosing/select-choices.ts';
import { settleChoices } from './choosing/settle-choices.ts';
import { deepFreeze } from './deep-freeze.ts';
import { fillDefaults } from './fill-defaults.ts';
import { makeSpec } from './make-spec.ts';
import type { Locate } from './parse-spec.ts';
import { placeProblems } from './place-problems.ts';
import type { BackendRequirements } from './requirements.ts';
import { completeResource } from './resources/complete-resource.ts';
import { orderResources } from './resources/order-resources.ts';
import { readResources } from './resources/read-resources.ts';
import { resourceIndex } from './resources/resource-index.ts';
import { brokenRules } from './rules.ts';
import { accountUses } from './rules/account-uses.ts';
import type { RuleInput } from './rules/rule.ts';
import { specMembers } from './schema.ts';
import type { SpecProblem } from './spec-problem.ts';
import { unavailableStack } from './unavailable-stack.ts';

/** What resolving depends on besides the requirements. */
export type ResolveContext = Readonly<{
  /** The stacks whose templates have landed: what is available is derived from their parts. */
  stacks: readonly Stack[];
  /** Finds a path in the file that the requirements came from. */
  locate?: Locate;
}>;

/**
 * Turns requirements into a complete, legal, available and deeply frozen Spec. Pure.
 *
 * @throws UserError(65) with every problem when something is illegal, UserError(69) with every problem when everything
 * is legal but something that a person wrote has not landed.
 */
export function resolve(requirements: BackendRequirements, context: ResolveContext): Spec {
  const illegal: SpecProblem[] = [];
  const report = (problem: SpecProblem): void => void illegal.push(problem);
  const checked = checkShape({ kind: 'object', members: specMembers }, requirements, [], report);
  const written = (checked ?? {}) as BackendRequirements;
  const settings = fillDefaults(written);
  const facts = stackFacts.find(({ id }) => id === settings.stack);
  if (!facts) throw new InternalError(`the stack ${settings.stack} is not in the catalogue`);
  const resources = readResources(settings, requirements, report);
  const fields = resources.flatMap(({ path, fields: own }) =>
    own.map((field) => ({ field, path: [...path, 'fields', field.name] })),
  );

  const available = availability(context.stacks, settings.stack);
  const selections = selectChoices({
    written,
    settings,
    language: facts.language,
    fields,
  });
  const signIn = selections.filter(({ choice }) => choice.facts['key'] === 'authentication.type');
  const users = settleChoices(signIn, available);
  const hasUsers = users.choices.auth.length > 0 || users.unavailable.length > 0;
  // Without users there is nothing to authorize and nobody to send a confirmation to.
  const settled = settleChoices(
    selections.filter(({ choice, written: said }) => hasUsers || said || !accountAxes.has(choice.axis)),
    available,
  );

  const completed = resources.map((resource) => completeResource(resource, settings, hasUsers));
  const { ordered, cycles } = orderResources(completed);
  const input: RuleInput = {
    written,
    settings,
    stack: facts.id,
    language: facts.language,
    selections,
    resources,
    index: resourceIndex(resources),
    completed,
    ordered,
    cycles,
  };
  illegal.push(...brokenRules(input));
  const needsUsers = hasUsers ? [] : accountUses(input);
  const withoutUsers = settings.authentication.type.includes('none');
  if (withoutUsers) illegal.push(...needsUsers);
  if (illegal.length > 0)
    throw new UserError(exitCode.illegalSpec, placeProblems(illegal, requirements, context.locate));

  const unavailable: readonly SpecProblem[] = [
    ...unavailableStack(settings.stack, context.stacks),
    ...settled.unavailable,
    ...needsUsers.map(({ path, message }) => ({
      path,
      message: `${message}; authentication has not landed for ${available.subject} yet`,
      instead: 'remove it, and write `authentication: {type: none}`',
    })),
  ];
  if (unavailable.length > 0)
    throw new UserError(exitCode.notAvailable, placeProblems(unavailable, requirements, context.locate));
  const notices: readonly Notice[] = settled.notices;
  return deepFreeze(makeSpec(settings, facts.language, settled.choices, ordered, hasUsers, notices));
}

const accountAxes: ReadonlySet<string> = new Set(['authorization', 'mail']);
