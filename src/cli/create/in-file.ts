import { UserError } from '../../errors.ts';

/** Runs an action and adds the file's name to every problem that has a line in it. */
export async function inFile<Result>(file: string | undefined, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof UserError) || file === undefined) throw error;
    const problems = error.problems.map((problem) => (problem.line === undefined ? problem : { file, ...problem }));
    throw new UserError(error.exitCode, problems, { cause: error });
  }
}
