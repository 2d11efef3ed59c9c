import { setStatus } from '#root/lib/runtime/request-context.ts';
import { PageTitle } from './PageTitle.tsx';

/** Instead of what is not there, a way back to where its like are; answers 404. */
export function MissingPage({ title, href, back }: { title: string; href: string; back: string }) {
  setStatus(404);
  return (
    <div className="mx-auto max-w-xl py-12 text-center">
      <PageTitle title={title} />
      <h1 className="font-bold text-title">{title}</h1>
      <p className="mt-3">
        <a href={href} className="tap inline-flex items-center text-brand underline">
          {back}
        </a>
      </p>
    </div>
  );
}
