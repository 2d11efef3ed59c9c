import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const manifestSchema = z.object({ enhance: z.string().optional(), theme: z.string().optional() });
type ReaderAssets = z.infer<typeof manifestSchema>;

let known: ReaderAssets | undefined;

/** The addresses of the readers' scripts as built; none where they are not built yet: every page works without them. */
export function readerAssets(): ReaderAssets {
  known ??= readManifest();
  return known ?? {};
}

function readManifest(): ReaderAssets | undefined {
  try {
    return manifestSchema.parse(
      JSON.parse(readFileSync(path.join(process.cwd(), 'public/assets/manifest.json'), 'utf8')),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
