'use client';

import { useTranslations } from 'next-intl';
import { useFaultText } from '../form/fault-text.client.ts';
import type { Upload, Uploads } from './use-uploads.client.ts';

const quiet = 'tap px-2 text-label';
const bar =
  'mt-1.5 block h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-rule [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-brand';
/** What is wrong with a file stays wrong; these may be better the next time. */
const passing = ['cut-off', 'busy', 'failed', 'disk-full', 'read-only', 'signed-out'];

/** The files that are on their way, each with how far it is and what went wrong. */
export function UploadList({ uploads, drop, again }: Uploads) {
  const t = useTranslations('desk.Pictures');
  const done = uploads.filter(({ state }) => state === 'done').length;
  return (
    <>
      {/* Told as a whole: a voice that reads every percent is no help. */}
      <p role="status" className="sr-only">
        {uploads.length > 0 && t('upload-sum', { done, count: uploads.length })}
      </p>
      <ul className="grid gap-2 empty:hidden">
        {uploads.map((upload) => (
          <li key={upload.key} className="grid grid-cols-[1fr_auto] items-center gap-x-3 border-rule border-b pb-2">
            <Progress upload={upload} />
            <span className="flex">
              {upload.state === 'failed' && passing.includes(upload.code ?? '') && (
                <button type="button" onClick={() => again(upload.key)} className={`${quiet} text-brand`}>
                  {t('upload-again')}
                </button>
              )}
              {upload.state !== 'preparing' && upload.state !== 'done' && (
                <button
                  type="button"
                  onClick={() => drop(upload.key)}
                  aria-label={t('upload-drop-named', { name: upload.file.name })}
                  className={`${quiet} text-alert`}
                >
                  {t(upload.state === 'failed' ? 'upload-dismiss' : 'upload-drop')}
                </button>
              )}
              {upload.picture && (
                <a
                  href={`/desk/pictures/${upload.picture.id}`}
                  target="_blank"
                  className={`${quiet} inline-flex items-center text-brand underline`}
                  rel="noopener"
                >
                  {t('upload-open')}
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Progress({ upload: { file, state, sent, code } }: { upload: Upload }) {
  const t = useTranslations('desk.Pictures');
  const faultText = useFaultText();
  const percent = Math.round(sent * 100);
  return (
    <div className="min-w-0">
      <p className="truncate text-label">
        <bdi>{file.name}</bdi>
      </p>
      {(state === 'waiting' || state === 'sending') && (
        <progress value={percent} max={100} aria-label={file.name} className={bar} />
      )}
      {state === 'preparing' && <progress aria-label={file.name} className={`${bar} motion-safe:animate-pulse`} />}
      <p className={`text-meta ${state === 'failed' ? 'text-alert' : 'text-muted'}`}>
        {state === 'failed' ? faultText(code ?? 'failed') : t(`upload-${state}`, { percent })}
      </p>
    </div>
  );
}
