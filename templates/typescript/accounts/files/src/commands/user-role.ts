import { z } from 'zod';
import { roles } from '../models/user.ts';
import { accountEmail } from '../validators/user-validator.ts';
import { runAccountCommand } from './run-account-command.ts';

const request = z.object({ EMAIL: accountEmail, ROLE: z.enum(roles) });

await runAccountCommand(request, async ({ accounts, users }, { EMAIL, ROLE }) => {
  const account = await accounts.findByEmail(EMAIL);
  if (!account) throw new Error(`there is no account with the address ${EMAIL}`);
  const user = await users.changeAccess(account.id, { role: ROLE }, 'any');
  return `${user.email} is ${user.role}`;
});
