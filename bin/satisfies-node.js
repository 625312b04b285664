/** Whether a Node version satisfies a range made of `^a.b.c` and `>=a.b.c`, joined by `||`: what `engines.node` holds. */
export function satisfiesNode(version, range) {
  const [major, minor, patch] = numbers(version);
  return range.split('||').some((part) => {
    const [wantedMajor, wantedMinor, wantedPatch] = numbers(part);
    if (major !== wantedMajor) return part.includes('>=') && major > wantedMajor;
    return minor === wantedMinor ? patch >= wantedPatch : minor > wantedMinor;
  });
}

function numbers(text) {
  return text
    .replace(/^[^\d]+/, '')
    .split('.')
    .map((digits) => parseInt(digits, 10));
}
