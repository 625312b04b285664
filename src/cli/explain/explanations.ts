import { choices } from '../../catalog/index.ts';
import { stackFacts } from '../../catalog/stacks.ts';
import { checks } from '../../contract/checks/index.ts';
import { exitCode } from '../../errors.ts';
import { ruleIds } from '../../spec/rules.ts';
import { specFields, type SpecField } from '../../spec/spec-fields.ts';
import type { Choice, Stack } from '../../types.ts';
import { exitCodeMeanings } from './exit-code-meanings.ts';
import type { Explanation } from './explanation.ts';
import { ruleSentences } from './rule-sentences.ts';

/** Everything that can be explained, derived from the lists that the program itself works with. */
export function explanations(stacks: readonly Stack[]): readonly Explanation[] {
  return [
    ...Object.values(exitCode).map((code): Explanation => {
      const [says, next] = exitCodeMeanings[code];
      return {
        kind: 'exit code',
        id: String(code),
        says: `Exit code ${String(code)}: ${says}.`,
        facts: [['next', next]],
      };
    }),
    ...specFields.map(keyExplanation),
    ...choices.map((choice) => choiceExplanation(choice, stacks)),
    ...stackFacts.map(({ id, label, language }): Explanation => {
      const isHere = stacks.some((stack) => stack.id === id);
      const says = `${label}, a ${language} framework, ${isHere ? 'can be generated' : 'is not available yet'}.`;
      return { kind: 'stack', id, says, facts: [['see', 'backwright stacks']] };
    }),
    ...ruleIds.map((id): Explanation => ({ kind: 'rule', id, says: ruleSentences[id] ?? '', facts: [] })),
    ...checks.map(({ id, title, contract, needs }): Explanation => {
      const facts = [['needs', needs.length === 0 ? 'HTTP alone' : needs.join(', ')] as const];
      return {
        kind: 'check',
        id,
        says: `${title}: ${contract}`,
        facts: [...facts, ['run it', `backwright verify --only ${id}`]],
      };
    }),
  ];
}

function keyExplanation({ path, help, flag, values, default: preset, required }: SpecField): Explanation {
  return {
    kind: 'key',
    id: path.join('.'),
    says: help,
    facts: [
      ['flag', flag],
      ...(values === undefined ? [] : [['values', values.join(', ')] as const]),
      ['without it', required ? 'required' : preset === undefined ? 'see the sentence above' : JSON.stringify(preset)],
    ],
  };
}

function choiceExplanation({ axis, id, label, facts, gives }: Choice, stacks: readonly Stack[]): Explanation {
  const serving = stacks.filter(({ parts }) => parts.some((part) => part.axis === axis && part.choices.includes(id)));
  const key = facts['key'];
  const servers = gives.flatMap((given) => (given.to === 'service' ? [given.image] : []));
  return {
    kind: 'choice',
    id,
    says: `${label}, an answer on the axis ${axis}.`,
    facts: [
      ...(key === undefined ? [] : [['written at', key] as const]),
      ['available with', serving.length === 0 ? 'no stack yet' : serving.map((stack) => stack.label).join(', ')],
      ...(servers.length === 0 ? [] : [['needs', servers.join(', ')] as const]),
    ],
  };
}
