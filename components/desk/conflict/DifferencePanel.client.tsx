'use client';

import { useTranslations } from 'next-intl';
import type { Block } from '#root/lib/domain/block.ts';
import type { StoryText } from '#root/lib/domain/working-copy.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { blockDiff } from '#root/lib/newsroom/block-diff.ts';
import { blockLine, fieldLine } from '#root/lib/newsroom/text-lines.ts';
import type { NameOf } from '#root/lib/newsroom/text-names.ts';
import type { Choice, Difference } from '#root/lib/newsroom/three-way.ts';
import { type DiffPart, wordDiff } from '#root/lib/text/word-diff.ts';
import { WordChanges } from '../revisions/WordChanges.tsx';

type DifferencePanelProps = {
  name: string;
  difference: Difference;
  texts: { base: StoryText; mine: StoryText; theirs: StoryText };
  choice: Choice;
  onChoice: (choice: Choice) => void;
  nameOf: NameOf;
};

/** One place where two texts differ: what it was, what became of it here and there, and which is taken. */
export function DifferencePanel({ name, difference, texts, choice, onChoice, nameOf }: DifferencePanelProps) {
  const t = useTranslations('desk.Conflict');
  const fieldName = useTranslations('desk.Revisions');
  const shown = partsOf(difference, texts, nameOf);
  const offered = difference.kind === 'field' ? (['mine', 'theirs'] as const) : (['mine', 'theirs', 'both'] as const);
  const lines = { lang: texts.mine.locale, dir: directionOf(texts.mine.locale) };
  return (
    <fieldset className={`mb-6 border-s-4 ps-4 ${choice === 'open' ? 'border-alert' : 'border-brand'}`}>
      <legend className="font-semibold text-label">
        {difference.kind === 'field' ? fieldName(difference.field) : t('blocks')}
      </legend>
      <div className="grid gap-4 md:grid-cols-3">
        {(['base', 'mine', 'theirs'] as const).map((side) => (
          <div key={side} className="min-w-0">
            <h2 className="text-meta text-muted">{t(side)}</h2>
            <div {...lines}>
              {shown[side].map((parts, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text, in their order.
                <p key={at} dir="auto" className="mb-2 whitespace-pre-wrap break-words text-body">
                  <WordChanges parts={parts} />
                </p>
              ))}
              {shown[side].length === 0 && <p className="text-muted">{t('nothing')}</p>}
            </div>
          </div>
        ))}
      </div>
      <div className="flex flex-wrap gap-x-6">
        {offered.map((one) => (
          <label key={one} className="tap inline-flex items-center gap-2 text-label">
            <input
              type="radio"
              name={name}
              checked={choice === one}
              onChange={() => onChoice(one)}
              className="size-5"
            />
            {t(`take-${one}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type Shown = Record<'base' | 'mine' | 'theirs', DiffPart[][]>;

function partsOf(difference: Difference, { base, mine, theirs }: DifferencePanelProps['texts'], nameOf: NameOf): Shown {
  if (difference.kind === 'field') {
    const [was, here, there] = [base, mine, theirs].map((text) => fieldLine(text, difference.field, nameOf)) as [
      string,
      string,
      string,
    ];
    return { base: plain([was]), mine: [wordDiff(was, here)], theirs: [wordDiff(was, there)] };
  }
  const changes = (to: Block[]) => blockDiff(difference.base, to, nameOf).map(({ parts }) => parts);
  return {
    base: plain(difference.base.map((block) => blockLine(block, nameOf))),
    mine: changes(difference.mine),
    theirs: changes(difference.theirs),
  };
}

function plain(lines: readonly string[]): DiffPart[][] {
  return lines.filter(Boolean).map((text) => [{ kind: 'same', text }]);
}
