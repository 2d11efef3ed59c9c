import { initialOf } from './initial-of.ts';

/** A letter for a face: where a writer has no picture. Decoration beside the name itself. */
export function Monogram({ name, className }: { name: string; className: string }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex shrink-0 items-center justify-center rounded-full bg-brand leading-none font-bold text-on-brand ${className}`}
    >
      {initialOf(name)}
    </span>
  );
}
