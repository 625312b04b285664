import type { Plan } from '../types.ts';
import { commandsOf } from './commands-of.ts';
import { contributed } from './contributed.ts';
import { envVariables } from './env-variables.ts';
import { markdownTable } from './markdown-table.ts';
import { markdownText } from './markdown-text.ts';
import type { Model } from './model.ts';

/** `README.md`: what the spec says, what the parts explain, every command and every environment variable. */
export const readme: Model = (plan) => {
  const written = contributed(plan, 'readme').map(({ heading, body }) => ({ heading, body: body.trim() }));
  const sections = [...written, resources(plan), commands(plan), environment(plan)].filter(({ body }) => body !== '');
  const blocks = [
    `# ${plan.spec.name}`,
    ...(plan.spec.description.trim() === '' ? [] : [markdownText(plan.spec.description)]),
    ...sections.map(({ heading, body }) => `## ${heading}\n\n${body}`),
  ];
  return new Map([['README.md', `${blocks.join('\n\n')}\n`]]);
};

type Section = Readonly<{ heading: string; body: string }>;

function resources(plan: Plan): Section {
  const rows = plan.spec.resources.map(({ name, names, operations }) => [
    name,
    code(`${plan.spec.api.basePath}/${names.path}`),
    operations.join(', '),
  ]);
  return {
    heading: 'Resources',
    body: rows.length === 0 ? '' : markdownTable(['Resource', 'Path', 'Operations'], rows),
  };
}

function commands(plan: Plan): Section {
  const rows = commandsOf(plan).map(({ name, description }) => [code(`make ${name}`), description]);
  return { heading: 'Commands', body: rows.length === 0 ? '' : markdownTable(['Command', 'What it does'], rows) };
}

function environment(plan: Plan): Section {
  const rows = envVariables(plan).map(({ name, fallback, description, secret }) => [
    code(name),
    fallback === undefined ? 'required' : fallback === '' ? 'empty' : code(fallback),
    secret ? `${description} (secret; may be given as a file in \`${name}_FILE\`)` : description,
  ]);
  const table = rows.length === 0 ? '' : markdownTable(['Variable', 'Default', 'What it is for'], rows);
  return { heading: 'Configuration', body: table };
}

function code(text: string): string {
  return `\`${text}\``;
}
