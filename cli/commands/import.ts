import path from 'node:path';
import { startingSettings } from '#root/lib/domain/starting-settings.ts';
import type { ImportReport } from '#root/lib/import/import-report.ts';
import { importStories } from '#root/lib/import/import-stories.ts';
import { writerKey } from '#root/lib/newsroom/writer-key.ts';
import { onlyWord, readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { count } from '../count.ts';

export const importCommand: Command = {
  usage: 'import FILE',
  summary: 'bring in stories of a .jsonl or .jsonl.gz file; the same file again updates them',
  long: true,
  fills: true,
  async run({ store, args, cwd, now, signal, print, warn, progress }) {
    const { positionals } = readArguments(args, {});
    const file = path.resolve(cwd, onlyWord(positionals, 'FILE'));
    const settings = (await store.get('settings', 'site')) ?? startingSettings;
    const report = await importStories(store, file, {
      now,
      signal,
      timeZone: settings.timeZone,
      writerKey,
      pictures: { importFolder: path.dirname(file), mediaFolder: path.join(store.folder, 'media-files') },
      onProgress: ({ done, bytes, totalBytes, rate, left }) =>
        progress({ done, unit: 'stories', fraction: totalBytes > 0 ? bytes / totalBytes : 1, rate, left }),
      onSkip: (line, reason) => warn(`line ${line} skipped: ${reason}`),
      onNote: (line, note) => warn(`line ${line}: ${note}`),
    });
    for (const line of summary(report)) print(line);
    if (report.stopped)
      warn(`The import ended early: ${report.stopped}. What is counted above is stored; run it again.`);
    const useful = report.imported + report.updated + report.unchanged > 0 || report.skippedTotal === 0;
    return report.stopped || !useful ? 1 : 0;
  },
};

function summary({ imported, updated, unchanged, skippedTotal, notesTotal, made }: ImportReport): string[] {
  const total = count(imported + updated + unchanged, 'story', 'stories');
  const lines = [`${total}: ${imported} new, ${updated} updated, ${unchanged} unchanged.`];
  const parts = [
    made.sections > 0 && count(made.sections, 'section'),
    made.tags > 0 && count(made.tags, 'tag'),
    made.authors > 0 && count(made.authors, 'author'),
    made.comments > 0 && count(made.comments, 'comment'),
    made.media > 0 && count(made.media, 'picture'),
  ].filter((part) => part !== false);
  if (parts.length > 0) lines.push(`Made ${parts.join(', ')}.`);
  if (notesTotal > 0) lines.push(`${count(notesTotal, 'thing')} left out of stories (named above).`);
  if (skippedTotal > 0) lines.push(`${count(skippedTotal, 'line')} skipped (named above).`);
  return lines;
}
