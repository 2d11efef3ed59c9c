'use client';

import { useTranslations } from 'next-intl';
import { addAuthor } from '#root/lib/actions/desk/add-author.ts';
import { addTag } from '#root/lib/actions/desk/add-tag.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { NamedChoice } from './section-choices.ts';

export type NameKind = 'tag' | 'author';
export type NameAnswer = { named: NamedChoice; isNew: boolean } | { code: string };

/** Makes a tag or an author of this name; where the paper has it already, in whatever spelling, it is that one. */
export async function makeName(kind: NameKind, name: string, locale: Locale): Promise<NameAnswer> {
  const add = kind === 'tag' ? addTag : addAuthor;
  const answer = await add({ name, locale }).catch(() => undefined);
  if (!answer) return { code: 'unreached' };
  if (!answer.ok) return { code: answer.faults?.name ?? answer.code };
  const { value, text, isNew } = answer.value;
  return { named: { value, text }, isNew };
}

/** The offer to make a tag or an author of what is typed. */
export function NewName({ kind, name, onMake }: { kind: NameKind; name: string; onMake: () => void }) {
  const t = useTranslations('desk.Writing');
  return (
    <button
      type="button"
      onClick={onMake}
      className="tap w-full px-3 text-start text-brand text-label hover:bg-brand-soft focus:bg-brand-soft"
    >
      {t.rich(`new-${kind}`, { name, b: (text) => <bdi className="font-semibold">{text}</bdi> })}
    </button>
  );
}
