'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Locale } from '#root/lib/domain/locale.ts';
import {
  type PreviewChoice,
  type PreviewView,
  previewAddress,
  previewChoiceNames,
  previewChoices,
  previewLabels,
} from './preview-view.ts';

/** A story in one of the paper's languages. */
export type PreviewedStory = { id: number; locale: Locale };

type PreviewPaneProps = {
  /** The story that is written, then those in other languages. */
  stories: readonly PreviewedStory[];
  /** Names the text that is saved: with another one the preview is drawn anew. */
  stamp: string;
};

/** The story as its readers will have it, beside the text that is written. */
export function PreviewPane({ stories, stamp }: PreviewPaneProps) {
  const t = useTranslations('desk.Preview');
  const [view, setView] = useState<PreviewView>({ as: 'page', width: 'phone', theme: 'light' });
  const [id, setId] = useState(stories[0]?.id ?? 0);
  const frame = useRef<HTMLIFrameElement>(null);
  const drawn = useRef(stamp);
  useEffect(() => {
    if (drawn.current === stamp) return;
    drawn.current = stamp;
    // Unlike a new address, a page drawn anew stays where it was scrolled to.
    frame.current?.contentWindow?.location.reload();
  }, [stamp]);
  const choose = (name: PreviewChoice, value: string) => setView({ ...view, [name]: value });
  return (
    <section aria-label={t('frame')}>
      <div className="flex flex-wrap gap-x-4">
        {previewChoiceNames.map((name) => (
          <Choices
            key={name}
            label={t(previewLabels[name])}
            options={previewChoices[name].map((value) => ({ value, text: t(value) }))}
            chosen={view[name]}
            onChoose={(value) => choose(name, value)}
          />
        ))}
        {stories.length > 1 && (
          <Choices
            label={t('languages')}
            options={stories.map((story) => ({ value: String(story.id), text: t(story.locale) }))}
            chosen={String(id)}
            onChoose={(value) => setId(Number(value))}
          />
        )}
      </div>
      <div className="preview-room">
        <iframe
          ref={frame}
          src={previewAddress(id, view)}
          title={t('frame')}
          sandbox="allow-same-origin"
          data-width={view.width}
        />
      </div>
    </section>
  );
}

type ChoicesProps = {
  label: string;
  options: readonly { value: string; text: string }[];
  chosen: string;
  onChoose: (value: string) => void;
};

function Choices({ label, options, chosen, onChoose }: ChoicesProps) {
  return (
    <fieldset className="flex">
      <legend className="sr-only">{label}</legend>
      {options.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          aria-pressed={chosen === value}
          onClick={() => onChoose(value)}
          className="tap border-transparent border-b-2 px-2 text-meta text-muted hover:text-ink aria-pressed:border-brand aria-pressed:font-semibold aria-pressed:text-brand"
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}
