import type { Contribution, Spec } from '../../../src/types.ts';
import { hasPassword } from '../../_shared/accounts/account-uses.ts';

const script = (name: string, run: string) => ({ to: 'script', name, run }) as const;
const command = (name: string, description: string) =>
  ({ to: 'command', name, description, recipe: [`npm run --silent ${name.replace('-', ':')}`] }) as const;

/** The scripts and `make` targets that make and change accounts. */
export function accountCommands(spec: Spec): readonly Contribution[] {
  const password = hasPassword(spec) ? ', its password from PASSWORD' : '';
  return [
    script('user:create', 'node src/commands/user-create.ts'),
    script('user:role', 'node src/commands/user-role.ts'),
    script('dev:token', 'node src/commands/dev-token.ts'),
    command('user-create', `Create an account: make user-create EMAIL= ROLE= [NAME=]${password}`),
    command('user-role', 'Give an account another role: make user-role EMAIL= ROLE='),
    command('dev-token', 'Print an access token for development: make dev-token ROLE='),
  ];
}
