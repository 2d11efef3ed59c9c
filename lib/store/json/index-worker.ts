import { answerCalls } from '#root/lib/threads/thread-calls.ts';
import { giveWay } from './give-way.ts';
import { type IndexHost, type IndexHostOptions, openIndexHost } from './index-host.ts';

/** What the index's thread does; `open` comes first. */
export type IndexThread = IndexHost & { open(options: IndexHostOptions): void };

let opened: IndexHost | undefined;

function host(): IndexHost {
  if (!opened) throw new Error('the index is not open');
  return opened;
}

/** An index that is built beside another takes what readers leave. */
const niceness = 5;

answerCalls<IndexThread>({
  open(options) {
    if (options.givesWay) giveWay(niceness);
    opened = openIndexHost(options);
  },
  maxArticleId: () => host().maxArticleId(),
  fresh: () => host().fresh(),
  apply: (changes) => host().apply(changes),
  gather: (changes) => host().gather(changes),
  note: (seen) => host().note(seen),
  scan: (scan, report) => host().scan(scan, report),
  keepKin: (found) => host().keepKin(found),
  changeOver: () => host().changeOver(),
  close: () => host().close(),
});
