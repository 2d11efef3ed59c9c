import { inLocale, type Localized, locales } from '#root/lib/domain/locale.ts';
import type { Section } from '#root/lib/domain/taxonomy.ts';
import { indexTerms } from '#root/lib/text/terms.ts';
import { facet } from './facet.ts';
import type { Prepared } from './prepared.ts';

type Named = { id: string; slug: string; name: Localized };

export type NameWriter = {
  /** Keeps the entity's slug and name, or forgets them where `entity` is null. */
  put(collection: 'section' | 'tag' | 'author', id: string, entity: Named | null): void;
  /** Sets the section's place in the tree. @returns the sections whose trail changed by it, the section among them */
  place(id: string, section: Section | null): string[];
  /** The section and those above it; ends where a hand-made cycle would close. */
  trail(sectionId: string): readonly string[];
  /** Forgets remembered trails, after a rollback. */
  reset(): void;
};

/** Writes into the index what sections, tags and authors are called and how sections stand under each other. */
export function nameWriter(sql: Prepared): NameWriter {
  const trails = new Map<string, readonly string[]>();

  function put(collection: 'section' | 'tag' | 'author', id: string, entity: Named | null): void {
    const token = facet(collection, id);
    sql('DELETE FROM slug WHERE collection = ? AND id = ?').run(collection, id);
    sql('DELETE FROM name WHERE token = ?').run(token);
    if (!entity) return;
    sql('INSERT INTO slug(collection, slug, id) VALUES(?, ?, ?)').run(collection, entity.slug.normalize('NFC'), id);
    for (const locale of locales) {
      const { exact, stems } = indexTerms(inLocale(entity.name, locale), locale);
      for (const term of new Set([...exact, ...stems])) {
        sql('INSERT INTO name(term, locale, token) VALUES(?, ?, ?)').run(term, locale, token);
      }
    }
  }

  const parentOf = (id: string) => sql('SELECT parent FROM section WHERE id = ?').get(id)?.parent as string | undefined;

  function place(id: string, section: Section | null): string[] {
    const before = parentOf(id) ?? undefined;
    if (section) {
      const insert =
        'INSERT INTO section(id, parent) VALUES(?, ?) ON CONFLICT(id) DO UPDATE SET parent = excluded.parent';
      sql(insert).run(id, section.parentId ?? null);
    } else sql('DELETE FROM section WHERE id = ?').run(id);
    if (before === section?.parentId) return [];
    trails.clear();
    return below(id);
  }

  function below(id: string): string[] {
    const found = new Set([id]);
    for (const at of found) {
      for (const { id: child } of sql('SELECT id FROM section WHERE parent = ?').all(at)) found.add(String(child));
    }
    return [...found];
  }

  function trail(sectionId: string): readonly string[] {
    const known = trails.get(sectionId);
    if (known) return known;
    const path: string[] = [];
    for (let at: string | undefined = sectionId; at && !path.includes(at); at = parentOf(at)) path.push(at);
    trails.set(sectionId, path);
    return path;
  }

  return { put, place, trail, reset: () => trails.clear() };
}
