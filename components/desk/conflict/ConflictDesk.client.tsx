'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { nameIds } from '#root/lib/actions/desk/name-ids.ts';
import { saveStory } from '#root/lib/actions/desk/save-story.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { StoryText } from '#root/lib/domain/working-copy.ts';
import { idsIn, namedBy, type TextNames } from '#root/lib/newsroom/text-names.ts';
import { type Choice, mergedText, type ThreeWay, threeWay } from '#root/lib/newsroom/three-way.ts';
import { useFaultText } from '../form/fault-text.client.ts';
import { goOn } from '../form/go-on.client.ts';
import { deviceTexts } from '../writing/saving/device-texts.client.ts';
import { type KeptText, keptKey } from '../writing/saving/kept-text.ts';
import { tabName } from '../writing/saving/use-story-lock.client.ts';
import { DifferencePanel } from './DifferencePanel.client.tsx';

type ConflictDeskProps = {
  id: number;
  accountId: string;
  theirs: StoryText;
  stamp: string;
  by: string;
  /** The desk's language. */
  locale: Locale;
};

/** Both texts of a story side by side, part by part, with what they were made from; one text is made of them. */
export function ConflictDesk({ id, accountId, theirs, stamp, by, locale }: ConflictDeskProps) {
  const t = useTranslations('desk.Conflict');
  const faultText = useFaultText();
  const [kept, setKept] = useState<KeptText | 'none'>();
  const [merge, setMerge] = useState<ThreeWay>();
  const [choices, setChoices] = useState<Choice[]>([]);
  const [names, setNames] = useState<TextNames>();
  const [fault, setFault] = useState('');
  const key = keptKey(accountId, id);

  useEffect(() => {
    deviceTexts.find(key).then(
      (found) => {
        setKept(found ?? 'none');
        if (!found) return;
        const made = threeWay(found.base, found.text, theirs);
        setMerge(made);
        setChoices(made.differences.map(({ choice }) => choice));
        const ids = idsIn([found.base, found.text, theirs]);
        // Without an answer the ids stand there: what to choose can still be told.
        nameIds({ ids, locale }).then(
          (answer) => answer.ok && setNames(answer.value),
          () => undefined,
        );
      },
      () => setKept('none'),
    );
  }, [key, theirs, locale]);

  async function save(text: StoryText) {
    const answer = await saveStory({ id, tab: tabName(), seen: stamp, text }).catch(() => undefined);
    if (!answer) return setFault(t('offline'));
    if (!answer.ok) {
      if (answer.code === 'conflict') return location.reload();
      return goOn(answer) || setFault(faultText(answer.code));
    }
    await leave();
  }

  async function leave() {
    await deviceTexts.forget(key);
    location.assign(`/desk/stories/${id}`);
  }

  if (kept === undefined) return <p role="status">{t('looking')}</p>;
  if (kept === 'none' || !merge) return <p>{t('none')}</p>;
  const open = choices.filter((choice) => choice === 'open').length;
  return (
    <>
      <p className="mb-6 max-w-3xl">{t.rich('lead', { name: by, b: (text) => <bdi>{text}</bdi> })}</p>
      {merge.differences.map((difference, at) => (
        <DifferencePanel
          key={difference.kind === 'field' ? difference.field : at}
          name={`difference-${at}`}
          difference={difference}
          texts={{ base: kept.base, mine: kept.text, theirs }}
          nameOf={namedBy(names)}
          choice={choices[at] ?? 'open'}
          onChoice={(choice) => setChoices(choices.toSpliced(at, 1, choice))}
        />
      ))}
      <div role="alert" className="text-alert">
        {fault}
      </div>
      <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-rule border-t bg-paper py-3">
        <button
          type="button"
          disabled={open > 0}
          onClick={() => save(mergedText(kept.text, theirs, merge, choices))}
          className="tap rounded-sm bg-brand px-5 font-semibold text-label text-on-brand disabled:bg-surface disabled:text-muted"
        >
          {t('save')}
        </button>
        <span role="status" className="text-label text-muted">
          {t('open', { count: open })}
        </span>
        <button
          type="button"
          onClick={leave}
          className="tap ms-auto rounded-sm border border-alert px-4 text-alert text-label"
        >
          {t('drop-mine')}
        </button>
      </div>
    </>
  );
}
