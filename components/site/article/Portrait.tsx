/** The first letter of a writer's name, drawn: it is not text of the page. */
export function Portrait({ name, className = 'size-11' }: { name: string; className?: string }) {
  const [initial = ''] = name.replace(/^(?:د|أ|م)\.\s*/u, '').replace(/^ال/u, '');
  return (
    <span
      aria-hidden="true"
      data-initial={initial}
      className={`grid shrink-0 place-items-center rounded-full bg-brand font-semibold text-label text-on-brand before:content-[attr(data-initial)] ${className}`}
    />
  );
}
