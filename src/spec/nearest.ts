/**
 * The candidate that a person most likely meant, or undefined when none is near: equal but for case, or within two
 * edits (an edit inserts, drops, replaces or swaps neighbouring characters), or one of which the other is the start.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  if (wanted.length === 0 || wanted.length > 64) return undefined;
  let best: { candidate: string; edits: number } | undefined;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const allowed = Math.min(2, Math.floor(Math.max(wanted.length, folded.length) / 3));
    const starts = wanted.length >= 3 && folded.length >= 3 && (folded.startsWith(wanted) || wanted.startsWith(folded));
    const edits = starts && folded !== wanted ? 1.5 : editDistance(wanted, folded, allowed);
    if (edits <= Math.max(allowed, starts ? 2 : 0) && (!best || edits < best.edits)) best = { candidate, edits };
  }
  return best?.candidate;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, '');
}

/** Optimal string alignment distance; gives up with Infinity when the lengths alone exceed `most`. */
function editDistance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return Infinity;
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    before = above;
    above = current;
  }
  return above[right.length] ?? Infinity;
}
