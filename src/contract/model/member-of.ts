/** The member of a JSON object, or undefined: `constructor` and `toString` are legal member names, and every object inherits those. */
export function memberOf<T>(object: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
