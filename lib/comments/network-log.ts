/** Comments that one network may have taken in ten minutes, and in a day. */
export const networkLimits = [
  { within: 10 * 60_000, most: 6 },
  { within: 86_400_000, most: 60 },
] as const;

const longest = Math.max(...networkLimits.map(({ within }) => within));
/** Comments of one network that may wait for their turn; who sends more at once is over the limit anyway. */
const mostWaiting = 16;

/**
 * What networks sent of late, by the keyed hash of their address: in the memory of this process only, for a day, never on
 * disk. A restart forgets it; the comments themselves know nothing of where they came from.
 */
export type NetworkLog = {
  /**
   * Runs `work` once all earlier work of the same network has ended, so that what it checks is still true when it is done;
   * undefined, and `work` not run, where too many wait.
   */
  inTurn<T>(network: string, work: () => Promise<T>): Promise<T | undefined>;
  /** Whether the network may not send more at `now` (milliseconds since the epoch). */
  isOver(network: string, now: number): boolean;
  /** Counts one comment. */
  note(network: string, now: number): void;
};

/** @param mostNetworks how many are remembered; beyond that the ones silent for longest are forgotten */
export function createNetworkLog(mostNetworks = 50_000): NetworkLog {
  // In the order of their last comment.
  const sent = new Map<string, number[]>();
  const queues = new Map<string, { waiting: number; last: Promise<unknown> }>();

  function forget(now: number): void {
    for (const [network, instants] of sent) {
      if (sent.size <= mostNetworks && (instants.at(-1) ?? 0) > now - longest) return;
      sent.delete(network);
    }
  }

  return {
    async inTurn(network, work) {
      const queue = queues.get(network) ?? { waiting: 0, last: Promise.resolve() };
      if (queue.waiting >= mostWaiting) return undefined;
      queues.set(network, queue);
      queue.waiting += 1;
      const mine = queue.last.then(work, work);
      queue.last = mine;
      try {
        return await mine;
      } finally {
        queue.waiting -= 1;
        if (queue.waiting === 0) queues.delete(network);
      }
    },

    isOver(network, now) {
      const instants = sent.get(network) ?? [];
      return networkLimits.some(({ within, most }) => instants.filter((at) => at > now - within).length >= most);
    },

    note(network, now) {
      const instants = (sent.get(network) ?? []).filter((at) => at > now - longest);
      sent.delete(network);
      sent.set(network, [...instants, now]);
      forget(now);
    },
  };
}
