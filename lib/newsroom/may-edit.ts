import { can } from '#root/lib/auth/permission.ts';
import type { Role } from '#root/lib/auth/role.ts';
import type { WorkingCopy } from '#root/lib/domain/working-copy.ts';

/** Whether somebody may write at a story: at any, or at those they began or were given. */
export function mayEdit(
  { id, role }: { id: string; role: Role },
  copy: Pick<WorkingCopy, 'begunBy' | 'assigneeId'> | undefined,
): boolean {
  if (can(role, 'article.edit-any')) return true;
  return can(role, 'article.edit-own') && (copy?.begunBy === id || copy?.assigneeId === id);
}
