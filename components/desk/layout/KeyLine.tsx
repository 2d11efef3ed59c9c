/** A line of a <dl>: what a key does, and the key. */
export function KeyLine({ does, keys }: { does: string; keys: string }) {
  return (
    <div className="flex justify-between gap-4 border-rule border-b py-1.5">
      <dt>{does}</dt>
      <dd>
        <kbd dir="ltr" className="rounded-sm border border-edge px-2 text-meta">
          {keys}
        </kbd>
      </dd>
    </div>
  );
}
