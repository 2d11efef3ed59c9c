import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { blockSchema } from '#root/lib/domain/block.ts';
import { localizedSchema } from '#root/lib/domain/locale.ts';
import { entityIdSchema, linkSchema } from '#root/lib/domain/value.ts';
import { type ImportLine, parseImportStory } from '#root/lib/import/import-line.ts';

const sectionFile = z.array(
  z.object({
    id: entityIdSchema,
    parent: entityIdSchema.nullish(),
    name: localizedSchema,
    description: localizedSchema.optional(),
  }),
);
const authorFile = z.array(
  z.object({
    id: entityIdSchema,
    name: localizedSchema,
    role: localizedSchema.optional(),
    bio: localizedSchema.optional(),
    links: z.array(z.object({ label: z.string(), url: linkSchema })).default([]),
  }),
);
const pageFile = z.array(
  z.object({
    id: entityIdSchema,
    title: localizedSchema,
    body: z.object({ ar: z.array(blockSchema), en: z.array(blockSchema).optional() }),
  }),
);

export type DemoFiles = {
  sections: z.infer<typeof sectionFile>;
  authors: z.infer<typeof authorFile>;
  pages: z.infer<typeof pageFile>;
  stories: { file: string; line: ImportLine }[];
};

/** The demo's content as written in `folder`. @throws Error naming the file that is not what it should be */
export async function readDemo(folder: string): Promise<DemoFiles> {
  const read = async <T>(name: string, schema: z.ZodType<T>) => schema.parse(await readJson(path.join(folder, name)));
  const names = (await readdir(path.join(folder, 'stories'))).filter((name) => name.endsWith('.json')).sort();
  return {
    sections: await read('sections.json', sectionFile),
    authors: await read('authors.json', authorFile),
    pages: await read('pages.json', pageFile),
    stories: await Promise.all(
      names.map(async (name) => {
        const parsed = parseImportStory(await readJson(path.join(folder, 'stories', name)));
        if (!parsed.ok) throw new Error(`${name}: ${parsed.reason}`);
        return { file: name, line: parsed.line };
      }),
    ),
  };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(`${path.basename(file)}: ${(error as Error).message}`, { cause: error });
  }
}
