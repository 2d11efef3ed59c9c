'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { findStories } from '#root/lib/actions/desk/find-stories.ts';
import { isSafeLink } from '#root/lib/domain/safe-link.ts';
import { embedProvider } from '#root/lib/import/html/embed-provider.ts';
import { placedPicture } from '#root/lib/newsroom/picture-choice.ts';
import { useFaultText } from '../form/fault-text.client.ts';
import { DeskDialog } from '../layout/DeskDialog.client.tsx';
import { usePictures } from './picture-context.client.tsx';

type Asked = 'embed' | 'related';
type FoundStory = { id: number; headline: string };

const cell = (type: string) => ({ type });
const emptyTable = {
  type: 'table',
  content: [
    { type: 'tableRow', content: [cell('tableHeader'), cell('tableHeader')] },
    { type: 'tableRow', content: [cell('tableCell'), cell('tableCell')] },
  ],
};

/** Puts blocks into the text that are more than words. */
export function InsertTools({ editor }: { editor: Editor | null }) {
  const t = useTranslations('desk.Writing');
  const { choose } = usePictures();
  const [asked, setAsked] = useState<Asked>();
  const insert = (content: object) => editor?.chain().focus().insertContent(content).run();

  async function picture(kind: 'picture' | 'gallery') {
    const chosen = await choose();
    if (!chosen) return;
    const placed = placedPicture(chosen);
    insert(
      kind === 'picture' ? { type: kind, attrs: { picture: placed } } : { type: kind, attrs: { pictures: [placed] } },
    );
  }

  const tools = [
    { name: 'picture', run: () => picture('picture') },
    { name: 'gallery', run: () => picture('gallery') },
    { name: 'table', run: () => insert(emptyTable) },
    { name: 'embed', run: () => setAsked('embed') },
    { name: 'related', run: () => setAsked('related') },
  ] as const;

  return (
    <>
      {tools.map(({ name, run }) => (
        <button
          key={name}
          type="button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={run}
          className="tap px-2 text-label text-muted hover:text-ink"
        >
          {t(`object-${name}`)}
        </button>
      ))}
      {asked === 'embed' && (
        <AskAddress
          onGiven={(url) => {
            setAsked(undefined);
            if (url) insert({ type: 'embed', attrs: { provider: embedProvider(url), url, title: '' } });
          }}
        />
      )}
      {asked === 'related' && (
        <AskStory
          onGiven={(id) => {
            setAsked(undefined);
            if (id) insert({ type: 'related', attrs: { articleId: id } });
          }}
        />
      )}
    </>
  );
}

const field = 'tap w-full rounded-sm border border-edge bg-paper px-3';
const button = 'tap mt-3 rounded-sm bg-brand px-5 font-semibold text-label text-on-brand';

function AskAddress({ onGiven }: { onGiven: (url?: string) => void }) {
  const t = useTranslations('desk.Writing');
  const faultText = useFaultText();
  const [url, setUrl] = useState('');
  const isWrong = url !== '' && !isSafeLink(url);
  return (
    <DeskDialog title={t('object-embed')} onClose={() => onGiven()}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (url && !isWrong) onGiven(url);
        }}
      >
        <input
          value={url}
          dir="ltr"
          aria-label={t('embed-url')}
          placeholder="https://"
          onChange={({ target }) => setUrl(target.value.trim())}
          className={field}
        />
        {isWrong && <p className="mt-1 text-alert text-label">{faultText('link-unsafe')}</p>}
        <button type="submit" className={button}>
          {t('insert')}
        </button>
      </form>
    </DeskDialog>
  );
}

function AskStory({ onGiven }: { onGiven: (id?: number) => void }) {
  const t = useTranslations('desk.Writing');
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly FoundStory[]>([]);
  async function find() {
    const answer = await findStories({ text }).catch(() => undefined);
    setFound(answer?.ok ? answer.value : []);
  }
  return (
    <DeskDialog title={t('object-related')} onClose={() => onGiven()}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <input
          value={text}
          aria-label={t('find-story')}
          onChange={({ target }) => setText(target.value)}
          className={field}
        />
        <button type="submit" className={button}>
          {t('find')}
        </button>
      </form>
      <ul className="mt-3">
        {found.map(({ id, headline }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onGiven(id)}
              className="tap w-full text-start text-label hover:text-brand"
            >
              <bdi>{headline}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </DeskDialog>
  );
}
