import type { CuratedPage } from '#root/lib/domain/front-id.ts';
import { curatedDoors } from './curated-doors.ts';

/** Says in a form which page it is about. */
export function PageFields({ page }: { page: CuratedPage }) {
  const fields = Object.entries(curatedDoors(page).fields);
  return fields.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
