import type { CheckContext } from '../../check-context.ts';
import { want } from '../../want/want.ts';

/** The token of the newest mail to an address whose link leads to a page of the frontend, `/reset-password` for example. */
export async function mailedToken({ mail }: Pick<CheckContext, 'mail'>, to: string, page: string): Promise<string> {
  const messages = await mail().messages({ to });
  const link = new RegExp(`https://app\\.example\\.test${page}\\?token=([A-Za-z0-9_-]{43})(?![\\w-])`);
  const found = messages.flatMap(({ text }) => link.exec(text)?.[1] ?? []).at(-1);
  want(
    found !== undefined,
    `a mail to ${to} has a link to ${page} below FRONTEND_URL (${String(messages.length)} mails)`,
  );
  return found;
}
