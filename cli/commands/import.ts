import { stat } from 'node:fs/promises';
import path from 'node:path';
import { startingSettings } from '#root/lib/domain/starting-settings.ts';
import { importFeed } from '#root/lib/import/feed/import-feed.ts';
import { FileRefusal } from '#root/lib/import/file-content.ts';
import { fileKind } from '#root/lib/import/file-kind.ts';
import { importGhost } from '#root/lib/import/ghost/import-ghost.ts';
import { type ImportOptions, importStories } from '#root/lib/import/import-stories.ts';
import { rehearsal } from '#root/lib/import/rehearsal.ts';
import { importWordPress } from '#root/lib/import/wordpress/import-wordpress.ts';
import { writerKey } from '#root/lib/newsroom/writer-key.ts';
import { openAddressList } from '../address-list.ts';
import { onlyWord, readArguments } from '../arguments.ts';
import { type Command, CommandError, UsageError } from '../command.ts';
import { exitCode, siteSummary, storySummary } from '../import-summary.ts';

export const importCommand: Command = {
  usage: 'import FILE [--uploads DIR] [--types TYPE,…] [--addresses FILE] [--dry-run]',
  summary: 'bring in stories of a .jsonl file, an export of WordPress or Ghost, or a feed; again, it updates them',
  long: true,
  fills: true,
  async run({ store, args, cwd, now, signal, print, warn, progress }) {
    const { positionals, values } = readArguments(args, {
      uploads: { type: 'string' },
      types: { type: 'string' },
      addresses: { type: 'string' },
      'dry-run': { type: 'boolean' },
    });
    const file = path.resolve(cwd, onlyWord(positionals, 'FILE'));
    const kind = await fileKind(file).catch(refused);
    const isDry = values['dry-run'] === true;
    const uploads = values.uploads === undefined ? undefined : path.resolve(cwd, values.uploads);
    if (uploads && !(await stat(uploads).catch(() => undefined))?.isDirectory()) {
      throw new UsageError(`--uploads: there is no folder ${uploads}`);
    }
    const settings = (await store.get('settings', 'site')) ?? startingSettings;
    const unit = kind === 'jsonl' ? 'stories' : 'items';
    const record = kind === 'jsonl' ? 'line' : 'item';
    const options: ImportOptions = {
      now,
      signal,
      timeZone: settings.timeZone,
      writerKey,
      pictures: {
        importFolder: uploads ?? path.dirname(file),
        mediaFolder: path.join(store.folder, 'media-files'),
        ...(isDry && { rehearse: true }),
      },
      onProgress: ({ done, bytes, totalBytes, rate, left }) =>
        progress({ done, unit, fraction: totalBytes > 0 ? bytes / totalBytes : 1, rate, left }),
      onSkip: (line, reason) => warn(`${record} ${line} skipped: ${reason}`),
      onNote: (line, note) => warn(`${record} ${line}: ${note}`),
    };
    const target = isDry ? rehearsal(store) : store;
    if (kind === 'jsonl') {
      const report = await importStories(target, file, options);
      for (const line of storySummary(report)) print(line);
      return exitCode(report, false, warn);
    }
    const { size } = await stat(file);
    const listFile = path.resolve(
      cwd,
      values.addresses ?? `${path.basename(file).replace(/(?:\.(?:gz|xml|json))+$/i, '')}.addresses.tsv`,
    );
    const list = isDry ? undefined : await openAddressList(listFile);
    try {
      const types = (values.types ?? '')
        .split(',')
        .map((type) => type.trim())
        .filter(Boolean);
      const report = await importers[kind](target, file, {
        ...options,
        size,
        types,
        ...(uploads && { uploads }),
        ...(list && { onAddress: list.add }),
      }).catch(refused);
      for (const line of siteSummary(report)) print(line);
      if (list) print(`Old and new addresses: ${listFile}`);
      if (isDry) print('Nothing was stored: this was a rehearsal.');
      return exitCode(report.stories, true, warn);
    } finally {
      await list?.close();
    }
  },
};

const importers = { wordpress: importWordPress, feed: importFeed, ghost: importGhost } as const;

function refused(error: unknown): never {
  if (error instanceof FileRefusal) throw new CommandError(error.message);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') throw new CommandError('the gzipped file is cut off');
  if (code === 'Z_DATA_ERROR') throw new CommandError('the gzipped file is damaged');
  throw error;
}
