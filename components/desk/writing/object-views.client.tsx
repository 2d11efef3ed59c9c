'use client';

import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useContext } from 'react';
import type { Picture } from '#root/lib/domain/block.ts';
import { placedPicture } from '#root/lib/newsroom/picture-choice.ts';
import { embedNode, galleryNode, pictureNode, relatedNode } from './document/object-nodes.ts';
import { PictureWords } from './PictureWords.client.tsx';
import { usePictures } from './picture-context.client.tsx';
import { RelatedName } from './RelatedName.client.tsx';
import { ReadOnlyContext } from './read-only.client.ts';

type FrameProps = { kind: 'picture' | 'gallery' | 'embed' | 'related'; view: NodeViewProps; children: ReactNode };

/** What stands round a block that is one thing: its kind, and the way to take it out. */
function ObjectFrame({ kind, view: { selected, deleteNode }, children }: FrameProps) {
  const t = useTranslations('desk.Writing');
  const readOnly = useContext(ReadOnlyContext);
  return (
    <NodeViewWrapper
      className={`my-4 border p-3 font-sans ${selected ? 'border-brand outline-2 outline-focus' : 'border-edge'}`}
    >
      <p className="mb-2 flex items-center justify-between text-meta text-muted" data-drag-handle="">
        {t(`object-${kind}`)}
        {!readOnly && (
          <button type="button" onClick={deleteNode} className="tap px-2 text-alert">
            {t('remove-block')}
          </button>
        )}
      </p>
      {children}
    </NodeViewWrapper>
  );
}

function PictureView(view: NodeViewProps) {
  const readOnly = useContext(ReadOnlyContext);
  const picture = view.node.attrs.picture as Picture;
  return (
    <ObjectFrame kind="picture" view={view}>
      <PictureWords
        picture={picture}
        readOnly={readOnly}
        onChange={(changed) => view.updateAttributes({ picture: changed })}
      />
    </ObjectFrame>
  );
}

function GalleryView(view: NodeViewProps) {
  const t = useTranslations('desk.Writing');
  const { choose } = usePictures();
  const readOnly = useContext(ReadOnlyContext);
  const pictures = view.node.attrs.pictures as Picture[];
  const set = (changed: Picture[]) => view.updateAttributes({ pictures: changed });
  async function add() {
    const chosen = await choose();
    if (chosen) set([...pictures, placedPicture(chosen)]);
  }
  return (
    <ObjectFrame kind="gallery" view={view}>
      <div className="grid gap-4 sm:grid-cols-2">
        {pictures.map((picture, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same picture may stand in a gallery twice.
          <div key={at}>
            <PictureWords
              picture={picture}
              readOnly={readOnly}
              onChange={(changed) => set(pictures.toSpliced(at, 1, changed))}
            />
            {!readOnly && (
              <button type="button" onClick={() => set(pictures.toSpliced(at, 1))} className="tap text-alert text-meta">
                {t('remove-picture')}
              </button>
            )}
          </div>
        ))}
      </div>
      <TextAttribute view={view} name="caption" label={t('gallery-caption')} />
      {!readOnly && (
        <button type="button" onClick={add} className="tap text-brand text-label">
          {t('add-picture')}
        </button>
      )}
    </ObjectFrame>
  );
}

function EmbedView(view: NodeViewProps) {
  const t = useTranslations('desk.Writing');
  return (
    <ObjectFrame kind="embed" view={view}>
      <p className="mb-1 text-label">
        <bdi dir="ltr" className="break-all">
          {String(view.node.attrs.url)}
        </bdi>
      </p>
      <TextAttribute view={view} name="title" label={t('embed-title')} />
    </ObjectFrame>
  );
}

function RelatedView(view: NodeViewProps) {
  return (
    <ObjectFrame kind="related" view={view}>
      <RelatedName id={Number(view.node.attrs.articleId)} />
    </ObjectFrame>
  );
}

function TextAttribute({ view, name, label }: { view: NodeViewProps; name: string; label: string }) {
  const readOnly = useContext(ReadOnlyContext);
  return (
    <label className="grid text-meta text-muted">
      {label}
      <input
        value={String(view.node.attrs[name] ?? '')}
        readOnly={readOnly}
        dir="auto"
        onChange={({ target }) => view.updateAttributes({ [name]: target.value })}
        className="tap w-full rounded-sm border border-edge bg-paper px-3 text-ink text-label"
      />
    </label>
  );
}

/** The blocks that are one thing, as they are shown and changed at the desk. */
export const objectViews = [
  pictureNode.extend({ addNodeView: () => ReactNodeViewRenderer(PictureView) }),
  galleryNode.extend({ addNodeView: () => ReactNodeViewRenderer(GalleryView) }),
  embedNode.extend({ addNodeView: () => ReactNodeViewRenderer(EmbedView) }),
  relatedNode.extend({ addNodeView: () => ReactNodeViewRenderer(RelatedView) }),
];
