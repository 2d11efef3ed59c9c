'use client';

import { useTranslations } from 'next-intl';
import { DeskDialog } from '../layout/DeskDialog.client.tsx';
import { KeyLine } from '../layout/KeyLine.tsx';

const keys = [
  ['save', 'Ctrl+S'],
  ['undo', 'Ctrl+Z'],
  ['redo', 'Ctrl+Shift+Z'],
  ['tool-strong', 'Ctrl+B'],
  ['tool-emphasis', 'Ctrl+I'],
  ['tool-link', 'Ctrl+K'],
  ['tool-note', 'Ctrl+Alt+F'],
  ['paragraph', 'Ctrl+Alt+0'],
  ['tool-heading', 'Ctrl+Alt+2'],
  ['tool-subheading', 'Ctrl+Alt+3'],
  ['tool-quote', 'Ctrl+Alt+Q'],
  ['tool-pullquote', 'Ctrl+Alt+P'],
  ['tool-numbers', 'Ctrl+Shift+7'],
  ['tool-bullets', 'Ctrl+Shift+8'],
  ['break', 'Shift+Enter'],
  ['next-cell', 'Tab'],
  ['cell-before', 'Shift+Tab'],
  ['to-tools', 'Alt+F10'],
  ['to-text', 'Esc'],
  ['preview-beside', 'Ctrl+Alt+V'],
  ['shortcuts', '?'],
] as const;

/** What can be done by keyboard. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const t = useTranslations('desk.Writing');
  return (
    <DeskDialog title={t('shortcuts')} onClose={onClose}>
      <dl className="grid gap-x-8 text-label sm:grid-cols-2">
        {keys.map(([name, key]) => (
          <KeyLine key={name} does={t(name)} keys={key} />
        ))}
      </dl>
      <p className="mt-3 text-meta text-muted">{t('shortcuts-hint')}</p>
    </DeskDialog>
  );
}
