/** Who said it. */
export function Attribution({ name }: { name: string }) {
  return (
    <figcaption className="mt-2 font-sans text-label text-muted before:me-2 before:content-['—'/'']">
      <bdi>{name}</bdi>
    </figcaption>
  );
}
