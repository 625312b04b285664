import type { CommandWord } from './completion-words.ts';

/** A completion script for bash 4 and newer: `source <(backwright completion bash)`. */
export function bashCompletion(commands: readonly CommandWord[]): string {
  const cases = commands.flatMap(({ name, words, options }) => [
    ...options
      .filter(({ values }) => values.length > 0)
      .map((option) => `    ${name}:--${option.name}) words='${option.values.join(' ')}' ;;`),
    ...options
      .filter(({ takesValue, values }) => takesValue && values.length === 0)
      .map((option) => `    ${name}:--${option.name}) return ;;`),
    `    ${name}:*) words='${[...words, ...options.map((option) => `--${option.name}`), '--help'].join(' ')}' ;;`,
  ]);
  return [
    '_backwright() {',
    '  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words',
    '  COMPREPLY=()',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    words='${commands.map(({ name }) => name).join(' ')} --help --version'`,
    '  else',
    '    case "${COMP_WORDS[1]}:$before" in',
    ...cases,
    '    esac',
    '  fi',
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    '}',
    // Where nothing of ours fits, file names do.
    'complete -o default -F _backwright backwright',
    '',
  ].join('\n');
}
