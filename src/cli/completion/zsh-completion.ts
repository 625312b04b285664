import type { CommandWord, OptionWord } from './completion-words.ts';

/** A completion script for zsh: put it as `_backwright` into a folder of `fpath`. */
export function zshCompletion(commands: readonly CommandWord[]): string {
  return [
    '#compdef backwright',
    '_backwright() {',
    '  local -a commands',
    '  commands=(',
    ...commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`),
    '  )',
    '  if (( CURRENT == 2 )); then',
    "    _describe 'command' commands",
    '    return',
    '  fi',
    '  case $words[2] in',
    ...commands.map(
      ({ name, words, options }) =>
        `    ${name}) shift words; (( CURRENT-- )); _arguments ${[...options.map(optionSpec), positional(words)].join(' ')} ;;`,
    ),
    '  esac',
    '}',
    '_backwright "$@"',
    '',
  ].join('\n');
}

function optionSpec({ name, help, takesValue, values }: OptionWord): string {
  const action = values.length > 0 ? `(${values.join(' ')})` : '_files';
  return quoted(`*--${name}[${help.replaceAll(/[[\]:]/g, ' ')}]${takesValue ? `:value:${action}` : ''}`);
}

function positional(words: readonly string[]): string {
  return quoted(words.length > 0 ? `*:word:(${words.join(' ')})` : '*:file:_files');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
