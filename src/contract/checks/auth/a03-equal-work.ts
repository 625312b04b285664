import { readFile } from 'node:fs/promises';
import type { Check } from '../../check.ts';
import { NotRun } from '../../not-run.ts';
import { want } from '../../want/want.ts';
import { authRequests } from './auth-requests.ts';
import { whenAccount } from './when-account.ts';

const attempts = 8;

/** Ticks of processor time that a process has used so far, in its own code and the kernel's (proc(5)). */
async function ticksOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => undefined);
  if (text === undefined) throw new NotRun('needs /proc to measure processor time');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

/** The work behind a refusal. */
export const a03: Check = {
  id: 'A03',
  title: 'equal work',
  contract:
    'Refusing an unknown address takes a password verification like refusing a wrong password: the processor time of both is alike.',
  needs: ['env'],
  lane: 'own',
  when: whenAccount('password'),
  async run({ spec, start }) {
    const { client, principals, process } = await start();
    const auth = authRequests(spec, client);
    const { email } = await principals.create();
    const work = async (address: string): Promise<number> => {
      await auth.login(address, 'not the password');
      const before = await ticksOf(process.pid);
      for (let attempt = 0; attempt < attempts; attempt += 1) await auth.login(address, 'not the password');
      return (await ticksOf(process.pid)) - before;
    };
    const known = await work(email);
    const unknown = await work(`nobody-${email}`);
    // Anything but a verification is a few per cent of one: a skipped one leaves less than a third.
    want(
      unknown * 3 > known && known * 3 > unknown,
      `${String(attempts)} refusals take alike: ${String(known)} ticks for a known address, ${String(unknown)} for an unknown one`,
    );
  },
};
