import { exitCode, UserError } from '../../errors.ts';
import type { Command } from '../command.ts';

/** `backwright completion bash|zsh|fish`. */
export const completion: Command = {
  name: 'completion',
  summary: 'Print the completion script of a shell.',
  positionals: 'bash|zsh|fish',
  maxPositionals: 1,
  options: [],
  examples: [
    'source <(backwright completion bash)',
    'backwright completion zsh > "${fpath[1]}/_backwright"',
    'backwright completion fish > ~/.config/fish/completions/backwright.fish',
  ],
  async run({ positionals: [shell] }, terminal) {
    const scripts = {
      bash: async () => (await import('../completion/bash-completion.ts')).bashCompletion,
      zsh: async () => (await import('../completion/zsh-completion.ts')).zshCompletion,
      fish: async () => (await import('../completion/fish-completion.ts')).fishCompletion,
    };
    const script = Object.entries(scripts).find(([name]) => name === shell)?.[1];
    if (!script) {
      const message = shell === undefined ? 'completion needs a shell' : `unknown shell ${JSON.stringify(shell)}`;
      throw new UserError(exitCode.usage, [{ path: 'completion', message, instead: 'One of: bash, zsh, fish.' }]);
    }
    const { completionWords } = await import('../completion/completion-words.ts');
    terminal.out((await script())(await completionWords()));
    return exitCode.done;
  },
};
