import path from 'node:path';
import { FolderRefusal } from '#root/lib/export/export-folder.ts';
import { exportPaper, linesName, siteName, wxrName } from '#root/lib/export/export-paper.ts';
import { redirectFiles } from '#root/lib/export/redirect-files.ts';
import { onlyWord, readArguments } from '../arguments.ts';
import { type Command, CommandError } from '../command.ts';
import { count } from '../count.ts';
import { openPages } from '../open-pages.ts';
import { publicAddress } from '../public-address.ts';

export const exportCommand: Command = {
  usage: 'export DIR [--private] [--no-site]',
  summary:
    'write the whole paper into an empty folder: JSON Lines, pictures, an export that WordPress reads, the site as files',
  long: true,
  async run({ store, args, cwd, now, signal, print, warn, progress }) {
    const { positionals, values } = readArguments(args, {
      private: { type: 'boolean' },
      'no-site': { type: 'boolean' },
    });
    const folder = path.resolve(cwd, onlyWord(positionals, 'DIR'));
    const within = path.relative(store.folder, folder);
    if (!within.startsWith('..') && !path.isAbsolute(within)) {
      throw new CommandError('an export inside the data folder would be taken for a part of it: give a path elsewhere');
    }
    const site = new URL(publicAddress());
    const pages = values['no-site'] ? undefined : await openPages(site, store.folder);
    const { lines, media, wxr, copy } = await exportPaper(folder, {
      store,
      mediaFolder: path.join(store.folder, 'media-files'),
      redirects: () => redirectFiles(store.folder),
      site,
      ...(pages && { pages: { draw: pages.draw, files: pages.files } }),
      isPrivate: values.private === true,
      now: now(),
      signal,
      onProgress: ({ done, total, rate, left }) =>
        progress({ done, unit: 'things', fraction: total > 0 ? done / total : 1, rate, left }),
    })
      .catch((error: unknown) => refused(error, folder))
      .finally(() => pages?.close());
    for (const file of media.missing) warn(`${file}: the picture’s file is missing in the media library`);
    print(`${linesName}: ${count(lines.stories, 'story', 'stories')}, ${count(lines.comments, 'comment')}.`);
    if (lines.changesLeft > 0) {
      warn(
        `${count(lines.changesLeft, 'story has', 'stories have')} changes at the desk that are not published: they stay behind.`,
      );
    }
    print(`media: ${count(media.files, 'file')}, ${(media.bytes / 1e6).toFixed(1)} MB.`);
    const { posts, attachments } = wxr;
    print(`${wxrName}: ${count(posts, 'post')}, ${count(wxr.pages, 'page')}, ${count(attachments, 'attachment')}.`);
    if (copy) {
      print(`${siteName}: ${count(copy.pages, 'page')}, ${count(copy.files, 'file')}.`);
      for (const { url, reason } of copy.skipped) warn(`${decodeURI(url)}: not copied, ${reason}`);
    }
    print(values.private ? 'With readers’ e-mail addresses: keep it safe.' : 'Without readers’ e-mail addresses.');
    return 0;
  },
};

const refusals: Record<FolderRefusal['code'], (folder: string) => string> = {
  'not-empty': (folder) => `${folder} is not empty: an export needs a folder of its own`,
  unfinished: (folder) => `${folder} holds an export that was cut off or is still being written: remove it first`,
  'not-a-folder': (folder) => `${folder} is a file, not a folder`,
};

function refused(error: unknown, folder: string): never {
  if (error instanceof FolderRefusal) throw new CommandError(refusals[error.code](folder));
  if ((error as Error).name === 'AbortError') throw new CommandError('interrupted: nothing was written');
  throw error;
}
