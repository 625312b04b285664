/** A check found nothing to work on: reported with the reason, never as passed. */
export class NotRun extends Error {
  override readonly name = 'NotRun';
}
