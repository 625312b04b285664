import { answerText } from './answer-text.ts';
import type { BackendRequirements } from '../../spec/requirements.ts';
import { askResource } from './ask-resource.ts';
import { isBack } from './back.ts';
import { exampleResource } from './example-resource.ts';
import type { Interview } from './interview.ts';
import type { Question, QuestionChoice } from './question.ts';

/** The second screen: the things that the backend keeps, added, changed and removed one at a time. */
export async function askResources(
  start: BackendRequirements,
  interview: Interview,
): Promise<BackendRequirements | undefined> {
  let draft = start;
  for (;;) {
    const answer = answerText(await interview.ask(menu(draft, interview)));
    if (isBack(answer)) return undefined;
    if (answer === 'done') return draft;
    if (answer === 'example') return withResource(draft, exampleResource.name, exampleResource.resource);
    const [action, name] = answer.split(' ');
    if (action === 'remove' && name !== undefined) draft = withoutResource(draft, name);
    else draft = await askResource(draft, interview, name);
  }
}

function menu({ resources = {} }: BackendRequirements, { given }: Interview): Question {
  const names = Object.keys(resources);
  const example = Object.entries(exampleResource.resource.fields ?? {}).map(
    ([field, line]) => `${field}: ${answerText(line)}`,
  );
  const first: readonly QuestionChoice[] = [
    {
      value: 'example',
      label: 'Start with an example: Task',
      brings: `Task with ${example.join('; ')}. Change it later.`,
    },
    { value: 'add', label: 'Describe a resource', brings: 'Its name, then its fields line by line.' },
    { value: 'done', label: 'None yet', brings: 'A backend that only answers for its health.' },
  ];
  const further: readonly QuestionChoice[] = [
    { value: 'done', label: `Go on with ${names.join(', ')}` },
    { value: 'add', label: 'Add another resource', brings: 'It may refer to the others: ref(Name).' },
    ...names.flatMap((name) => [
      { value: `change ${name}`, label: `Add a field to ${name}`, brings: fieldsOf(resources, name) },
      { value: `remove ${name}`, label: `Remove ${name}` },
    ]),
  ];
  return {
    kind: 'one',
    name: 'resources',
    message: 'What does it keep?',
    help: 'A resource is a kind of row: it becomes a table, routes with validation, documents and tests.',
    choices: names.length === 0 ? first : further,
    problem: () => undefined,
    read: (answer) => answer,
    // With the name given, there is nothing before this screen.
    back: given.name === undefined,
  };
}

function fieldsOf(resources: NonNullable<BackendRequirements['resources']>, name: string): string {
  return Object.entries(resources[name]?.fields ?? {})
    .map(([field, line]) => `${field}: ${typeof line === 'string' ? line : JSON.stringify(line)}`)
    .join('; ');
}

function withResource(
  draft: BackendRequirements,
  name: string,
  resource: NonNullable<BackendRequirements['resources']>[string],
): BackendRequirements {
  return { ...draft, resources: { ...draft.resources, [name]: resource } };
}

function withoutResource(draft: BackendRequirements, name: string): BackendRequirements {
  const { [name]: _, ...resources } = draft.resources ?? {};
  return { ...draft, resources };
}
