import { answerText } from './answer-text.ts';
import type { BackendRequirements } from '../../spec/requirements.ts';
import { fieldTypes } from '../../spec/field-types.ts';
import { fieldFlags } from '../../spec/schema/field.ts';
import type { Json } from '../../types.ts';
import { withValue } from '../create/at-path.ts';
import { isBack } from './back.ts';
import type { Interview } from './interview.ts';
import type { Question } from './question.ts';
import { trial } from './trial.ts';

const placeholder = { placeholder: 'boolean' };

/** Asks for a resource: its name, unless it is known, and fields until a person has no more. Each is checked at once. */
export async function askResource(
  draft: BackendRequirements,
  interview: Interview,
  known?: string,
): Promise<BackendRequirements> {
  const named = known ?? (await interview.ask(nameQuestion(draft, interview)));
  if (isBack(named)) return draft;
  const name = answerText(named);
  const start = known === undefined ? withFields(draft, name, {}) : draft;
  interview.tell(`${fieldHelp}\n`);
  const states = [start];
  for (;;) {
    const now = states.at(-1) ?? start;
    const fields = fieldsOf(now, name);
    const line = answerText(await interview.ask(fieldQuestion(now, name, interview)));
    if (line === '') return now;
    if (!isBack(line)) {
      const [field, text] = splitLine(line);
      states.push(withFields(now, name, { ...fields, [field]: text }));
    } else if (states.length > 1) {
      states.pop();
      interview.tell(
        `Taken back. ${name} has ${Object.keys(fieldsOf(states.at(-1) ?? start, name)).join(', ') || 'no field'}.\n`,
      );
    } else {
      return draft;
    }
  }
}

const fieldHelp = [
  'A field is one line: its name, a type, and what holds for it. For example:',
  '  title: string required max=120 search filter sort',
  '  price: decimal(10,2) min=0',
  '  state: enum(draft, active) default=draft filter',
  `Types: ${Object.keys(fieldTypes).join(', ')}; type[] is a list, ref(Name) points to another resource.`,
  `Flags: ${fieldFlags.join(', ')}.`,
].join('\n');

function nameQuestion(draft: BackendRequirements, { library }: Interview): Question {
  return {
    kind: 'text',
    name: 'resource',
    message: 'What is one of them called?',
    help: 'In the singular and in PascalCase: WorkOrder becomes the table work_orders and the path /work-orders.',
    choices: [],
    problem: (answer) => {
      const name = answerText(answer);
      if (name === '') return 'A resource needs a name, for example WorkOrder.';
      if (Object.hasOwn(draft.resources ?? {}, name)) return `There is a resource ${name} already.`;
      return trial(draft, ['resources', name], { fields: placeholder }, library);
    },
    read: (answer) => answer,
    back: true,
  };
}

function fieldQuestion(draft: BackendRequirements, name: string, { library }: Interview): Question {
  const fields = fieldsOf(draft, name);
  const count = Object.keys(fields).length;
  return {
    kind: 'text',
    name: `resources.${name}.fields`,
    message: `Field ${String(count + 1)} of ${name} (return: no more)`,
    help: '',
    choices: [],
    problem: (answer) => fieldProblem(answerText(answer), draft, name, library),
    read: (answer) => answer,
    back: true,
  };
}

function fieldProblem(
  line: string,
  draft: BackendRequirements,
  name: string,
  library: Interview['library'],
): string | undefined {
  if (line === '') return undefined;
  const [field, text] = splitLine(line);
  if (text === '') return `Write a type after the name: ${field === '' ? 'title' : field}: string`;
  if (Object.hasOwn(fieldsOf(draft, name), field)) return `${name} has a field ${field} already.`;
  return trial(draft, ['resources', name, 'fields', field], text, library);
}

/** `name: line`; a person who leaves out the colon meant it. */
function splitLine(line: string): readonly [name: string, text: string] {
  const [, name = '', text = ''] = /^([^\s:]*)(?:\s*:\s*|\s+|$)(.*)$/s.exec(line) ?? [];
  return [name, text.trim()];
}

function fieldsOf({ resources }: BackendRequirements, name: string): Readonly<Record<string, Json>> {
  return resources?.[name]?.fields ?? {};
}

function withFields(
  draft: BackendRequirements,
  name: string,
  fields: Readonly<Record<string, Json>>,
): BackendRequirements {
  return withValue(draft, ['resources', name, 'fields'], fields) as BackendRequirements;
}
