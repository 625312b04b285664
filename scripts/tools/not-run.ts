/** Thrown by a trial whose tools cannot be had here: that is not a failure, and no success either. */
export class NotRun extends Error {}
