import { setTimeout as sleep } from 'node:timers/promises';
import { want } from '../../want/want.ts';
import type { Offer, ScriptedMail } from './scripted-mail.ts';

/** Waits until so many mails to an address were offered, and gives them. */
export async function wantOffers(
  mail: ScriptedMail,
  to: string,
  count: number,
  what: string,
): Promise<readonly Offer[]> {
  const offers = () => mail.offers.filter(({ message }) => message.to.includes(to));
  for (let waited = 0; waited < 20_000 && offers().length < count; waited += 50) await sleep(50);
  want(offers().length === count, `${what}: ${String(count)} mails are offered, not ${String(offers().length)}`);
  return offers();
}
