import type { CommandWord } from './completion-words.ts';

/** A completion script for fish: `backwright completion fish > ~/.config/fish/completions/backwright.fish`. */
export function fishCompletion(commands: readonly CommandWord[]): string {
  return commands
    .flatMap(({ name, summary, words, options }) => {
      const inside = `complete -c backwright -n '__fish_seen_subcommand_from ${name}'`;
      return [
        `complete -c backwright -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
        ...(words.length === 0 ? [] : [`${inside} -f -a '${words.join(' ')}'`]),
        ...options.map((option) => {
          const value =
            option.values.length > 0 ? ` -x -a '${option.values.join(' ')}'` : option.takesValue ? ' -r' : '';
          return `${inside} -l ${option.name}${value} -d ${quoted(option.help)}`;
        }),
      ];
    })
    .map((line) => `${line}\n`)
    .join('');
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}
