import Generator from 'yeoman-generator';
import type { BaseFeatures, BaseOptions } from 'yeoman-generator';
import { describeResource } from '../../src/cli/create/describe-resource.ts';
import { askThrough, terminalOf, yeomanError } from '../../src/yeoman.ts';

/**
 * `yo backwright:resource`: describes a resource with the questions of `yo backwright`, and prints the lines for
 * `backend.yaml`. It changes no file: an existing backend cannot be updated yet.
 */
export default class ResourceGenerator extends Generator {
  constructor(args?: string[], options?: BaseOptions, features?: BaseFeatures) {
    super(args, options, { ...features, customInstallTask: true, customCommitTask: () => Promise.resolve() });
    this.option('spec', { type: String, description: 'The backend.yaml that the resource is for; it is only read' });
  }

  /** Yeoman's phase for questions, the only one. */
  async prompting(): Promise<void> {
    const terminal = terminalOf(this);
    const { spec } = this.options as Readonly<{ spec?: unknown }>;
    try {
      const text = await describeResource(typeof spec === 'string' ? spec : undefined, askThrough(this), terminal);
      this.log.write(text);
    } catch (error) {
      throw yeomanError(error, terminal);
    }
  }
}
