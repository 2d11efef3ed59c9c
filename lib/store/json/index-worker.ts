import { setPriority } from 'node:os';
import { type IndexHost, type IndexHostOptions, openIndexHost } from './index-host.ts';
import { answerCalls } from './thread-calls.ts';

/** What the index's thread does; `open` comes first. */
export type IndexThread = IndexHost & { open(options: IndexHostOptions): void };

let opened: IndexHost | undefined;

function host(): IndexHost {
  if (!opened) throw new Error('the index is not open');
  return opened;
}

/** On Linux a priority is a thread's own: an index that is built beside another takes what readers leave. */
function giveWay(): void {
  if (process.platform === 'linux') setPriority(5);
}

answerCalls<IndexThread>({
  open(options) {
    if (options.givesWay) giveWay();
    opened = openIndexHost(options);
  },
  maxArticleId: () => host().maxArticleId(),
  fresh: () => host().fresh(),
  apply: (changes) => host().apply(changes),
  note: (seen) => host().note(seen),
  scan: (scan, report) => host().scan(scan, report),
  keepKin: (articleId, found) => host().keepKin(articleId, found),
  changeOver: () => host().changeOver(),
  close: () => host().close(),
});
