import { readArguments } from '../arguments.ts';
import { type Command, UsageError } from '../command.ts';
import { count } from '../count.ts';

export const reindexCommand: Command = {
  usage: 'reindex',
  summary: 'build the index anew from the JSON files',
  long: true,
  async run({ store, args, now, print, progress }) {
    if (readArguments(args, {}).positionals.length > 0) throw new UsageError('reindex takes no words');
    const started = now();
    const telling = setInterval(() => {
      const { progress: state } = store;
      if (!state) return;
      const { done, total, rate } = state;
      progress({
        done,
        unit: 'documents',
        fraction: done / Math.max(total, 1),
        rate,
        left: (total - done) / Math.max(rate, 1),
      });
    }, 500);
    try {
      await store.reindex();
    } finally {
      clearInterval(telling);
    }
    const { articles } = await store.reads.counts();
    print(`${count(articles, 'story', 'stories')} indexed in ${((now() - started) / 1000).toFixed(1)} s.`);
    return 0;
  },
};
