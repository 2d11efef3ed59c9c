import type { Permission } from '#root/lib/auth/permission.ts';

/**
 * The rooms of the desk's menu, in its order. A page names its room; rooms that somebody may not enter are not shown,
 * nor those that who may do `unless` finds in another room.
 */
export const deskRooms = [
  { room: 'home', href: '/desk', permission: 'desk.open' },
  { room: 'stories', href: '/desk/stories', permission: 'article.edit-own' },
  { room: 'pictures', href: '/desk/pictures', permission: 'media.edit' },
  { room: 'comments', href: '/desk/comments', permission: 'comment.moderate' },
  { room: 'front', href: '/desk/front', permission: 'front.edit' },
  { room: 'sections', href: '/desk/sections', permission: 'section.list' },
  { room: 'breaking', href: '/desk/breaking', permission: 'breaking.edit' },
  { room: 'style', href: '/desk/style', permission: 'style-list.edit' },
  { room: 'policy', href: '/desk/comments/policy', permission: 'settings.edit', unless: 'comment.moderate' },
  { room: 'people', href: '/desk/people', permission: 'user.manage' },
  { room: 'audit', href: '/desk/audit', permission: 'audit.read' },
] as const satisfies readonly { room: string; href: string; permission: Permission; unless?: Permission }[];

export type DeskRoom = (typeof deskRooms)[number]['room'] | 'account';
