'use client';

import { useTranslations } from 'next-intl';
import { addTag } from '#root/lib/actions/desk/add-tag.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { NamedChoice } from './section-choices.ts';

export type TagAnswer = { tag: NamedChoice; isNew: boolean } | { code: string };

/** Makes a tag of these words; where the paper has it already, in whatever spelling, it is that one. */
export async function makeTag(name: string, locale: Locale): Promise<TagAnswer> {
  const answer = await addTag({ name, locale }).catch(() => undefined);
  if (!answer) return { code: 'unreached' };
  if (!answer.ok) return { code: answer.faults?.name ?? answer.code };
  const { value, text, isNew } = answer.value;
  return { tag: { value, text }, isNew };
}

/** The offer to make a tag of what is typed. */
export function NewTag({ name, onMake }: { name: string; onMake: () => void }) {
  const t = useTranslations('desk.Writing');
  return (
    <button
      type="button"
      onClick={onMake}
      className="tap w-full px-3 text-start text-brand text-label hover:bg-brand-soft focus:bg-brand-soft"
    >
      {t.rich('new-tag', { name, b: (text) => <bdi className="font-semibold">{text}</bdi> })}
    </button>
  );
}
