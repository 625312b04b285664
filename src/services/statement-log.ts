import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** What `statementsDuring` needs of a server of our own. */
export type StatementLogRequest = Readonly<{
  /** Where the server writes its log. */
  logFile: string;
  /** Runs a statement on a new connection and gives its first value. */
  ask(statement: string): Promise<unknown>;
  work(): Promise<void>;
}>;

const setting = 'log_statement';

/** The first lines of the statements that a server executes while `work` runs, of whichever connection. */
export async function statementsDuring({ logFile, ask, work }: StatementLogRequest): Promise<readonly string[]> {
  const reload = async (statement: string, wanted: string): Promise<void> => {
    await ask(statement);
    await ask('select pg_reload_conf()');
    // A connection takes the new setting before its next statement, once the server has read it.
    while ((await ask(`show ${setting}`)) !== wanted) await sleep(20);
  };
  await reload(`alter system set ${setting} = 'all'`, 'all');
  try {
    const { length } = await readFile(logFile, 'utf8');
    await work();
    const written = (await readFile(logFile, 'utf8')).slice(length);
    return firstLines(written);
  } finally {
    await reload(`alter system reset ${setting}`, 'none');
  }
}

function firstLines(log: string): readonly string[] {
  return [...log.matchAll(/ LOG: {2}(?:statement|execute [^:]+): (.*)$/gm)].map(([, statement = '']) => statement);
}
