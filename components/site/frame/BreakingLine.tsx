type BreakingLineProps = { label: string; text: string; href?: string | undefined };

/** What the breaking bar says: its name, and the news, which may lead somewhere. */
export function BreakingLine({ label, text, href }: BreakingLineProps) {
  return (
    <div className="sheet flex items-start gap-3 py-2.5">
      <span className="rounded-xs bg-on-alert px-2 text-label font-semibold text-alert-ground">{label}</span>
      <p className="min-w-0 text-row font-semibold">
        {href ? (
          <a href={href} className="-my-2.5 block py-2.5 underline-offset-4 hover:underline">
            <bdi>{text}</bdi>
          </a>
        ) : (
          <bdi>{text}</bdi>
        )}
      </p>
    </div>
  );
}
