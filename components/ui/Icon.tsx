const shapes = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20',
  close: 'M6 6l12 12M18 6 6 18',
  system: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 4v16M15 4.6v14.8M18 6.8v10.4',
  light:
    'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1',
  dark: 'M20 14.5A8 8 0 1 1 9.5 4 6.5 6.5 0 0 0 20 14.5Z',
  up: 'M12 19V5M6 11l6-6 6 6',
  /** Points the way the page is read; mirrored in Arabic. */
  onward: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  chevron: 'M9 6l6 6-6 6',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M6 11.5H5v8.5h14v-8.5h-1',
  save: 'M7 4h10v16l-5-4-5 4Z',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  play: 'M8 5.5v13l11-6.5Z',
} as const;

export type IconName = keyof typeof shapes;

const directed: readonly IconName[] = ['onward', 'back', 'chevron'];

/** A drawn sign beside words, or alone in a control that has a label: it says nothing itself. */
export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${directed.includes(name) ? 'rtl:-scale-x-100' : ''} ${className}`}
    >
      <path d={shapes[name]} />
    </svg>
  );
}
