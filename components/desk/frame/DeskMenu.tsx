import type { Permission } from '#root/lib/auth/permission.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { pendingComments } from '#root/lib/queries/comment-queue.ts';
import { type DeskRoom, deskRooms } from './desk-rooms.ts';
import { PendingCount } from './PendingCount.client.tsx';

type DeskMenuProps = { rooms: (permission: Permission) => boolean; at?: DeskRoom | undefined };

/** The rooms that this person may enter. */
export async function DeskMenu({ rooms, at }: DeskMenuProps) {
  const t = await getTranslations('desk.Menu');
  const open = deskRooms.filter((room) => rooms(room.permission) && !('unless' in room && rooms(room.unless)));
  const pending = rooms('comment.moderate') ? await pendingComments() : 0;
  return (
    <nav aria-label={t('label')}>
      <ul className="sideways -mx-4 flex px-4 md:mx-0 md:px-0">
        {open.map(({ room, href }) => (
          <li key={room}>
            <a
              href={href}
              aria-current={room === at ? 'page' : undefined}
              className="tap relative inline-flex items-center border-transparent border-b-2 px-3 text-label whitespace-nowrap hover:text-brand aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-brand"
            >
              {t(room)}
              {room === 'comments' && <PendingCount drawn={pending} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
