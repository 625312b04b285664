import type { OutboxRepository } from '../repositories/outbox-repository.ts';
import type { Actor } from './actor.ts';

/** The queue of mails to owners. */
export const ownerNotices = 'owner_notices';

/** What happened to a row: the path of its resource, its id, and what was done. */
export interface RowChange {
  resource: string;
  id: string;
  action: 'created' | 'updated';
}

/** Tells the owners of a row, except for the one who acts, by a job that commits together with the change. */
export class OwnerNotices {
  readonly #outbox: OutboxRepository;

  constructor(outbox: OutboxRepository) {
    this.#outbox = outbox;
  }

  async tell(actor: Actor, owners: readonly string[], change: RowChange): Promise<void> {
    for (const user_id of owners.filter((owner) => owner !== actor.userId)) {
      await this.#outbox.add(ownerNotices, { user_id, ...change });
    }
  }
}
