type Choices<T> = Readonly<Record<string, readonly T[]>>;

/**
 * Combines answers so that every two answers to different questions meet in at least one combination, greedily: each round starts
 * from a pair that has not met and takes, question by question, the answer that meets most others for the first time.
 */
export function pairwise<T>(questions: Choices<T>): readonly Readonly<Record<string, T>>[] {
  const names = Object.keys(questions);
  const answers = names.map((name) => questions[name] ?? []);
  const open = allPairs(answers.map(({ length }) => length));
  const combinations: number[][] = [];
  for (const pair of open) {
    const picked: number[] = [];
    for (const [question, answer] of place(pair)) picked[question] = answer;
    for (const [question, { length }] of answers.entries()) {
      picked[question] ??= best(open, picked, question, length);
    }
    for (const met of pairsIn(picked)) open.delete(met);
    combinations.push(picked);
  }
  return combinations.map((picked) =>
    Object.fromEntries(names.map((name, index) => [name, answers[index]?.[picked[index] ?? 0] as T])),
  );
}

type Pair = string;

function pairOf(a: number, answerOfA: number, b: number, answerOfB: number): Pair {
  return a < b
    ? `${String(a)}=${String(answerOfA)} ${String(b)}=${String(answerOfB)}`
    : pairOf(b, answerOfB, a, answerOfA);
}

function place(pair: Pair): readonly (readonly [question: number, answer: number])[] {
  return pair.split(' ').map((half) => {
    const [question, answer] = half.split('=').map(Number);
    return [question ?? 0, answer ?? 0];
  });
}

function allPairs(sizes: readonly number[]): Set<Pair> {
  const pairs = new Set<Pair>();
  for (const [a, sizeA] of sizes.entries())
    for (let b = a + 1; b < sizes.length; b += 1)
      for (let x = 0; x < sizeA; x += 1) for (let y = 0; y < (sizes[b] ?? 0); y += 1) pairs.add(pairOf(a, x, b, y));
  return pairs;
}

function pairsIn(picked: readonly number[]): readonly Pair[] {
  return picked.flatMap((x, a) => picked.slice(a + 1).map((y, offset) => pairOf(a, x, a + 1 + offset, y)));
}

/** The answer to a question that meets most of the others for the first time; of equals the first. */
function best(
  open: ReadonlySet<Pair>,
  picked: readonly (number | undefined)[],
  question: number,
  size: number,
): number {
  const news = Array.from({ length: size }, (_, answer) =>
    picked.reduce<number>((sum, other, index) => {
      return other !== undefined && index !== question && open.has(pairOf(question, answer, index, other))
        ? sum + 1
        : sum;
    }, 0),
  );
  return news.indexOf(Math.max(...news));
}
