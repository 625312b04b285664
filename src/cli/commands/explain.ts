import { exitCode } from '../../errors.ts';
import type { Command } from '../command.ts';
import { jsonDocument } from '../json-document.ts';

/** `backwright explain [topic]`. */
export const explain: Command = {
  name: 'explain',
  summary: 'Explain an exit code, a rule of the spec, a choice, a key, a stack or a contract check.',
  positionals: '[topic]',
  maxPositionals: 1,
  options: [{ name: 'json', kind: 'flag', help: 'Print one JSON document on standard output.' }],
  examples: ['backwright explain 69', 'backwright explain database.provider', 'backwright explain E07'],
  async run({ positionals: [topic], flags }, terminal) {
    const [{ explanations }, { explainTopic }, { stacks }] = await Promise.all([
      import('../explain/explanations.ts'),
      import('../explain/explain-topic.ts'),
      import('../../../templates/index.ts'),
    ]);
    const all = explanations(stacks);
    const found = topic === undefined ? all : explainTopic(topic, all);
    if (flags.has('json')) {
      const topics = found.map(({ facts, ...one }) => ({ ...one, facts: Object.fromEntries(facts) }));
      terminal.out(jsonDocument({ topics }));
    } else if (topic === undefined) {
      terminal.out(found.map(({ kind, id, says }) => `${kind.padEnd(10)} ${id.padEnd(28)} ${says}\n`).join(''));
    } else {
      for (const { kind, id, says, facts } of found) {
        terminal.out(`${id} (${kind})\n  ${says}\n${facts.map(([label, text]) => `  ${label}: ${text}\n`).join('')}`);
      }
    }
    return exitCode.done;
  },
};
