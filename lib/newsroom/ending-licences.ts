import type { Picture } from '#root/lib/domain/block.ts';
import type { Store } from '#root/lib/store/port.ts';

/** The newsroom is warned so many days before the licence of a picture ends that its readers see. */
export const licenceWarningDays = 7;

/** The right to print a picture ends at `until`, or has ended; `name`: what the library calls it. */
export type LicenceWarning = { pictureId: string; name: string; until: string; over: boolean };

/** The instant before which a licence ends soon enough to be told of; both in milliseconds since the epoch. */
export const licenceHorizon = (now: number) => now + licenceWarningDays * 86_400_000;

/** Which of these pictures may not be printed any more, or not for long, seen from `now`; the first to end comes first. */
export async function licenceWarnings(
  store: Pick<Store, 'get'>,
  pictures: readonly Picture[],
  now: number,
): Promise<LicenceWarning[]> {
  const ids = [...new Set(pictures.map(({ mediaId }) => mediaId))];
  const media = await Promise.all(ids.map((id) => store.get('media', id)));
  const found = media.flatMap((one): LicenceWarning[] => {
    const until = one?.licence?.until;
    if (!one || until === undefined || Date.parse(until) >= licenceHorizon(now)) return [];
    const name = one.alt.trim() || one.originalName;
    return [{ pictureId: one.id, name, until, over: Date.parse(until) <= now }];
  });
  return found.sort((one, other) => Date.parse(one.until) - Date.parse(other.until));
}
