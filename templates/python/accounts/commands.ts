import type { Contribution, Spec } from '../../../src/types.ts';
import { hasPassword } from '../../_shared/accounts/account-uses.ts';

const command = (name: string, description: string) =>
  ({
    to: 'command',
    name,
    description,
    recipe: [`.venv/bin/python -m app.commands.${name.replaceAll('-', '_')}`],
  }) as const;

/** The `make` targets that make and change accounts. */
export function accountCommands(spec: Spec): readonly Contribution[] {
  const password = hasPassword(spec) ? ', its password from PASSWORD' : '';
  return [
    command('user-create', `Create an account: make user-create EMAIL= ROLE= [NAME=]${password}`),
    command('user-role', 'Give an account another role: make user-role EMAIL= ROLE='),
    command('dev-token', 'Print an access token for development: make dev-token ROLE='),
  ];
}
