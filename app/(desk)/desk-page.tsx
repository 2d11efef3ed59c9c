import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { DeskFrame } from '#root/components/desk/frame/DeskFrame.tsx';
import type { DeskRoom } from '#root/components/desk/frame/desk-rooms.ts';
import { NotAllowed } from '#root/components/desk/frame/NotAllowed.tsx';
import { currentEditor } from '#root/lib/auth/current-editor.ts';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import type { Editor } from '#root/lib/auth/editor.ts';
import { can, type Permission } from '#root/lib/auth/permission.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { requestContext, setStatus } from '#root/lib/runtime/request-context.ts';

type PageProps = {
  params: Promise<Record<string, string | string[] | undefined>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What a page of the desk is drawn from. */
export type DeskPageMoment = {
  editor: Editor;
  locale: Locale;
  /** The request's instant, milliseconds since the epoch. */
  now: number;
  params: Record<string, string | string[] | undefined>;
  /** The query; of a parameter given twice the first. */
  query: Record<string, string | undefined>;
};

export type DeskPageRule = { permission: Permission; at?: DeskRoom };

/**
 * The one door of the desk's pages, as `deskAct` is of its writes. Whoever is not signed in is sent to the sign-in page and
 * back; whoever may not see the page is told so (403); everybody else gets what `draw` gives, inside the desk's frame.
 *
 *     export default deskPage({ permission: 'audit.read', at: 'audit' }, async ({ locale, query }) => <AuditPage … />);
 */
export function deskPage({ permission, at }: DeskPageRule, draw: (moment: DeskPageMoment) => Promise<ReactNode>) {
  return async ({ params, searchParams }: PageProps) => {
    const editor = await currentEditor();
    const { locale, url } = deskVisit();
    if (!editor) redirect(`/desk/sign-in?to=${encodeURIComponent(url)}`);
    const { now } = requestContext();
    const allowed = can(editor.account.role, permission);
    if (!allowed) setStatus(403);
    const query = firstValues(await searchParams);
    const content = allowed ? await draw({ editor, locale, now, params: await params, query }) : <NotAllowed />;
    return (
      <DeskFrame editor={editor} locale={locale} at={at}>
        {content}
      </DeskFrame>
    );
  };
}

function firstValues(values: Record<string, string | string[] | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat()[0]]));
}
