const maxLength = 200;
const unreadable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** The name of a new account: what a provider calls somebody, as far as people can read that, or else the address. */
export function displayName(name: string | undefined, email: string): string {
  const given = name ?? '';
  const trimmed = given.trim();
  const isReadable = visible.test(trimmed) && !unreadable.test(given);
  return Array.from(isReadable ? trimmed : email)
    .slice(0, maxLength)
    .join('');
}
