import { InternalError } from '../errors.ts';
import { commandsOf } from './commands-of.ts';
import type { Contributed } from './contributed.ts';
import type { Model } from './model.ts';

/** Lists the targets with their descriptions, which stand behind `##` on the target's own line. */
const help = [
  'help: ## Show this list',
  String.raw`	@awk 'BEGIN {FS = ":.*## "} /^[a-zA-Z0-9_-]+:.*## / {printf "%-20s %s\n", $$1, $$2}' $(MAKEFILE_LIST)`,
].join('\n');

/**
 * `Makefile`: the commands that are the same in every stack. `make` alone prints them. A recipe calls this program as
 * `$(BACKWRIGHT)`, pinned to the version that wrote the file.
 */
export const make: Model = (plan, { generator }) => {
  const commands = commandsOf(plan);
  if (commands.length === 0) return new Map();
  const phony = `.PHONY: ${['help', ...commands.map(({ name }) => name)].join(' ')}`;
  const calls = commands.some(({ recipe }) => recipe.some((line) => line.includes('$(BACKWRIGHT)')));
  const variables = calls ? [`BACKWRIGHT ?= npx --yes ${generator}`] : [];
  const text = [...variables, `.DEFAULT_GOAL := help\n${phony}`, help, ...commands.map(target)].join('\n\n');
  return new Map([['Makefile', `${text}\n`]]);
};

function target({ name, needs, description, recipe, by }: Contributed<'command'>): string {
  if (/[\r\n]/.test([name, description, ...recipe].join(''))) {
    throw new InternalError(`command ${name} of ${by} holds a line break; a recipe is a list of lines`);
  }
  return [`${[`${name}:`, ...(needs ?? [])].join(' ')} ## ${description}`, ...recipe.map((line) => `\t${line}`)].join(
    '\n',
  );
}
