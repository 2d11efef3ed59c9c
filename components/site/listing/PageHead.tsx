import type { ReactNode } from 'react';

type PageHeadProps = {
  title: ReactNode;
  /** What kind of page it is, above its title. */
  kicker?: ReactNode;
  description?: string | undefined;
  children?: ReactNode;
};

/** The head of a page that is not a story: its name and what it holds. */
export function PageHead({ title, kicker, description, children }: PageHeadProps) {
  return (
    <header className="mb-6 grid gap-1">
      {kicker && <div className="text-label font-semibold text-brand">{kicker}</div>}
      <h1 className="text-headline font-bold">{title}</h1>
      {description && <p className="measure font-serif text-standfirst text-muted">{description}</p>}
      {children}
    </header>
  );
}
