import { createDecayedCounts } from './decayed-counts.ts';
import type { ViewLog, Views } from './view-log.ts';

/** How long a view counts half: what is being read now, today, and this week. */
export const readershipWindows = { hour: 20 * 60_000, day: 8 * 3_600_000, week: 56 * 3_600_000 } as const;
export type ReadershipWindow = keyof typeof readershipWindows;

export type Readership = {
  /** Counts one view; resolves when it is on the disk. */
  view(id: number): Promise<void>;
  /** Story numbers, most read first. */
  top(window: ReadershipWindow, limit: number): number[];
  /** Called when the order of the first stories of any window changed. */
  onChange(listener: () => void): void;
  close(): Promise<void>;
};

/** Views that arrive together are written together after at most this long. */
const gatherMs = 250;
/** The order matters as far as pages show it. */
const watched = 60;

/** What readers read: counted without identities, kept across restarts. */
export async function openReadership(log: ViewLog, now: () => number): Promise<Readership> {
  const epoch = now();
  const counts = Object.fromEntries(
    Object.entries(readershipWindows).map(([window, halfLife]) => [window, createDecayedCounts(halfLife, epoch)]),
  ) as Record<ReadershipWindow, ReturnType<typeof createDecayedCounts>>;
  const windows = Object.keys(readershipWindows) as ReadershipWindow[];
  const count = ({ id, views, at }: Views) => {
    for (const window of windows) counts[window].add(id, views, at);
  };
  for (const views of await log.load(epoch)) count(views);

  const listeners: (() => void)[] = [];
  let gathered = new Map<number, number>();
  let flush: Promise<void> | undefined;
  let order = ranking();

  function ranking(): string {
    return windows.map((window) => counts[window].top(watched).join()).join(';');
  }

  async function write(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, gatherMs));
    const at = now();
    const batch = [...gathered].map(([id, views]) => ({ id, views, at }));
    gathered = new Map();
    flush = undefined;
    await log.append(batch);
    for (const views of batch) count(views);
    const after = ranking();
    if (after === order) return;
    order = after;
    for (const listener of listeners) listener();
  }

  return {
    view(id) {
      gathered.set(id, (gathered.get(id) ?? 0) + 1);
      flush ??= write();
      return flush;
    },
    top: (window, limit) => counts[window].top(limit),
    onChange: (listener) => void listeners.push(listener),
    async close() {
      await flush;
    },
  };
}
