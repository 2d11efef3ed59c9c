import { syntheticStories } from '#root/lib/demo/synthetic-stories.ts';
import { startingSettings } from '#root/lib/domain/starting-settings.ts';
import { importLines } from '#root/lib/import/import-stories.ts';
import { writerKey } from '#root/lib/newsroom/writer-key.ts';
import { readArguments } from '../arguments.ts';
import { type Command, UsageError } from '../command.ts';
import { count } from '../count.ts';

const day = 86_400_000;

export const generateCommand: Command = {
  usage: 'generate --articles N [--seed S] [--years Y]',
  summary: 'fill the paper with synthetic stories, for load',
  long: true,
  fills: true,
  async run({ store, args, now, signal, print, warn, progress }) {
    const { values, positionals } = readArguments(args, {
      articles: { type: 'string' },
      seed: { type: 'string', default: '1' },
      years: { type: 'string', default: '5' },
    });
    if (positionals.length > 0) throw new UsageError(`${positionals[0]} is not expected`);
    const articles = whole('--articles', values.articles, 5_000_000);
    const seed = whole('--seed', values.seed, 1_000_000);
    // Up to midnight: the same command again on the same day finds its stories unchanged.
    const until = Math.floor(now() / day) * day;
    const stories = syntheticStories(articles, seed, until, whole('--years', values.years, 100));
    const { timeZone } = (await store.get('settings', 'site')) ?? startingSettings;
    const report = await importLines(store, stories, articles, {
      now,
      signal,
      timeZone,
      writerKey,
      onProgress: ({ done, rate, left }) => progress({ done, unit: 'stories', fraction: done / articles, rate, left }),
    });
    print(`${count(report.imported, 'story', 'stories')} made, ${report.updated + report.unchanged} there already.`);
    if (report.stopped) warn(`Ended early: ${report.stopped}.`);
    return report.stopped ? 1 : 0;
  },
};

function whole(name: string, value: string | undefined, most: number): number {
  if (value === undefined) throw new UsageError(`${name} is missing`);
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > most) {
    throw new UsageError(`${name} is a whole number from 1 to ${most.toLocaleString('en-GB')}`);
  }
  return number;
}
