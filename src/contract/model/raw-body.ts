/** A JSON object as text in which the value of `member` is `text`, byte for byte; for values that no serialiser writes. */
export function rawBody(body: Readonly<Record<string, unknown>>, member: string, text: string): string {
  const others = Object.entries(body).filter(([name]) => name !== member);
  return `{${[...others.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`), `${JSON.stringify(member)}:${text}`].join(',')}}`;
}
