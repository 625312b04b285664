import { commandEntries } from '../commands/index.ts';

/** One option as a shell completes it. */
export type OptionWord = Readonly<{ name: string; help: string; takesValue: boolean; values: readonly string[] }>;

/** One command as a shell completes it. */
export type CommandWord = Readonly<{
  name: string;
  summary: string;
  /** Fixed words that may follow, such as `up`. */
  words: readonly string[];
  options: readonly OptionWord[];
}>;

/** Every command with its options, from the lists that the program itself parses with. */
export async function completionWords(): Promise<readonly CommandWord[]> {
  return Promise.all(
    commandEntries.map(async ({ name, summary, load }) => {
      const { options, positionals } = await load();
      return {
        name,
        summary,
        words: wordsOf(positionals.split(' ')[0] ?? ''),
        options: options.map(({ name: option, help, kind, placeholder = '' }) => ({
          name: option,
          help,
          takesValue: kind === 'value',
          values: wordsOf(placeholder),
        })),
      };
    }),
  );
}

/** `a|b|c` stands for a closed list; labels with other characters than a shell takes bare are left to the person. */
function wordsOf(text: string): readonly string[] {
  return text.includes('|') ? text.split('|').filter((word) => /^[\w.-]+$/.test(word)) : [];
}
