'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Icon } from '#root/components/ui/Icon.tsx';

type DeskDialogProps = { title: string; onClose: () => void; children: ReactNode };

/** A window over the page, its first field ready to be typed in; however it is left, the focus goes back to where it was. */
export function DeskDialog({ title, onClose, children }: DeskDialogProps) {
  const t = useTranslations('desk.Frame');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // Else the way out would be the first thing that a key presses.
    dialog.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto max-h-[85dvh] w-[min(48rem,92vw)] overflow-y-auto rounded-sm border border-edge bg-paper p-5 text-ink backdrop:bg-ink/40"
    >
      <div className="mb-4 flex items-center justify-between gap-4">
        <h2 id={id} className="font-bold text-card">
          {title}
        </h2>
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          aria-label={t('close')}
          className="tap inline-flex items-center justify-center text-muted hover:text-ink"
        >
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
