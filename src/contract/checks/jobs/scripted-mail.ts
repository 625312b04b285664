import type { Message } from '../../mail/mail-sink.ts';
import { startMailSink } from '../../mail/start-mail-sink.ts';

/** A mail that was offered, and when. */
export type Offer = Readonly<{ message: Message; at: number }>;

/** A mail server whose answers a check decides. */
export type ScriptedMail = Readonly<{
  url: string;
  /** Every mail that was offered, taken or not, oldest first. */
  offers: readonly Offer[];
  /** From now on mails are refused. */
  refuse(): void;
  /** From now on mails are taken, those that wait too. */
  accept(): void;
  /** From now on senders wait for an answer. */
  hold(): void;
  stop(): Promise<void>;
}>;

/** Starts a mail server that takes mails until it is told otherwise. */
export async function startScriptedMail(): Promise<ScriptedMail> {
  const offers: Offer[] = [];
  const waiting = new Set<() => void>();
  let mode: 'accept' | 'refuse' | 'hold' = 'accept';
  const sink = await startMailSink(async (message) => {
    offers.push({ message, at: performance.now() });
    if (mode === 'refuse') return '451 not now';
    if (mode === 'hold') await new Promise<void>((resolve) => waiting.add(resolve));
    return '250 taken';
  });
  return {
    url: sink.url,
    offers,
    refuse: () => (mode = 'refuse'),
    accept() {
      mode = 'accept';
      for (const go of waiting) go();
      waiting.clear();
    },
    hold: () => (mode = 'hold'),
    stop: () => sink.stop(),
  };
}
