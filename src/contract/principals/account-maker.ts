import { ContractFailure } from '../contract-failure.ts';
import type { NewAccount } from './account-book.ts';

/** Makes accounts by the backend's own command, which reads them from its environment. */
export function accountMaker(
  command: readonly string[] | undefined,
  run: (
    command: readonly string[],
    env: Readonly<Record<string, string>>,
  ) => Promise<{ exitCode: number; output: string }>,
): (account: NewAccount) => Promise<void> {
  return async ({ email, role, name, password }) => {
    if (!command)
      throw new ContractFailure([{ message: 'contract/settings.json of a backend with accounts has userCreate' }]);
    const env = { EMAIL: email, ROLE: role, NAME: name, ...(password !== undefined && { PASSWORD: password }) };
    const { exitCode, output } = await run(command, env);
    if (exitCode === 0) return;
    const message = `${command.join(' ')} makes an account of ${email} with the role ${role}, but it ended with ${String(exitCode)}:`;
    throw new ContractFailure([{ message: `${message}\n${output.slice(-2_000)}` }]);
  };
}
