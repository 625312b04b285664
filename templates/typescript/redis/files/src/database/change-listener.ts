/** Hears which tables a transaction changes. */
export interface ChangeListener {
  /** The transaction is about to commit. */
  announce(tables: readonly string[]): Promise<void>;
  /** It has ended, whether it did or not. */
  forget(tables: readonly string[]): Promise<void>;
}
