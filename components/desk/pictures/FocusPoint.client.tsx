'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Focus } from '#root/lib/domain/media.ts';
import type { EditedPicture } from '#root/lib/queries/library-picture.ts';

type FocusPointProps = {
  picture: EditedPicture;
  focus: Focus | undefined;
  onChange: (focus: Focus) => void;
};

const steps: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Percent that an arrow goes with Shift held. */
const leap = 10;
const within = (percent: number) => Math.max(0, Math.min(100, Math.round(percent)));

/** The whole picture, in which the point is set by a click or a finger, and moved by the arrows. */
export function FocusPoint({ picture, focus, onChange }: FocusPointProps) {
  const t = useTranslations('desk.Pictures');
  const { src, width, height } = picture;
  const { x, y } = focus ?? { x: 50, y: 50 };

  function set(event: MouseEvent<HTMLButtonElement>) {
    // Enter and the space bar click as well, nowhere.
    if (event.detail === 0) return onChange({ x, y });
    const box = event.currentTarget.getBoundingClientRect();
    // The picture stands in the middle of its box, as large as that lets it.
    const scale = Math.min(box.width / width, box.height / height);
    const [left, top] = [box.x + (box.width - width * scale) / 2, box.y + (box.height - height * scale) / 2];
    onChange({
      x: within(((event.clientX - left) / (width * scale)) * 100),
      y: within(((event.clientY - top) / (height * scale)) * 100),
    });
  }

  function move(event: KeyboardEvent) {
    const [across, down] = steps[event.key] ?? [];
    if (across === undefined || down === undefined) return;
    event.preventDefault();
    const by = event.shiftKey ? leap : 1;
    onChange({ x: within(x + across * by), y: within(y + down * by) });
  }

  const dot = Math.max(width, height) * 0.018;
  const [left, top] = [(x * width) / 100, (y * height) / 100];
  return (
    <button
      type="button"
      onClick={set}
      onKeyDown={move}
      aria-label={t('focus-set')}
      aria-describedby="focus-hint"
      className="block w-full cursor-crosshair touch-manipulation"
    >
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className="block max-h-[32rem] w-full bg-surface">
        <image href={src} width={width} height={height} preserveAspectRatio="none" />
        {focus && (
          <g fill="none">
            <circle cx={left} cy={top} r={dot} stroke="#000" strokeWidth={dot * 0.75} />
            <circle cx={left} cy={top} r={dot} stroke="#fff" strokeWidth={dot * 0.4} />
          </g>
        )}
      </svg>
    </button>
  );
}
