import Generator from 'yeoman-generator';
import type { BaseFeatures, BaseOptions } from 'yeoman-generator';
import { createSession } from '../../src/cli/create/create-session.ts';
import type { CreateSession } from '../../src/cli/create/create-session.ts';
import { finishBackend } from '../../src/cli/create/finish-backend.ts';
import { writeBackend } from '../../src/cli/create/write-backend.ts';
import type { WrittenBackend } from '../../src/cli/create/write-backend.ts';
import { askThrough, declareOptions, givenOf, terminalOf, yeomanError } from '../../src/yeoman.ts';

/**
 * `yo backwright`: the same flow as `backwright create`, in Yeoman's run loop and with its prompts. Yeoman writes no
 * file: the commit is ours.
 */
export default class AppGenerator extends Generator {
  private session: CreateSession | undefined;
  private written: WrittenBackend | undefined;

  constructor(args?: string[], options?: BaseOptions, features?: BaseFeatures) {
    super(args, options, { ...features, customInstallTask: true, customCommitTask: () => this._commit() });
    declareOptions(this);
  }

  /** Yeoman's phase for questions. */
  async prompting(): Promise<void> {
    await this._reporting(async () => {
      const session = await createSession(givenOf(this), terminalOf(this), () => Promise.resolve(askThrough(this)));
      if (session.look === undefined) this.session = session;
      else this.log.write('Use backwright create for --plan and --dry-run.\n');
    });
  }

  /** Yeoman's last phase: the steps after writing. */
  async end(): Promise<void> {
    const { session, written } = this;
    if (!session || !written) return;
    await this._reporting(async () => {
      process.exitCode = await finishBackend(session, written, terminalOf(this));
    });
  }

  /** Takes the place of Yeoman's own commit. A name that starts with `_` is not run as a phase. */
  async _commit(): Promise<void> {
    const { session } = this;
    if (!session) return;
    await this._reporting(async () => {
      this.written = await writeBackend(session, terminalOf(this));
    });
  }

  private async _reporting(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      throw yeomanError(error, terminalOf(this));
    }
  }
}
