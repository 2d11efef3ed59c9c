import { type Role, roles } from './role.ts';

const everybody = roles;
const writers = ['reporter', 'editor', 'chief'] as const;
const editors = ['editor', 'chief'] as const;
const moderators = ['moderator', 'editor', 'chief'] as const;
const chiefs = ['chief'] as const;
const keepers = ['chief', 'administrator'] as const;

/**
 * Every act of the desk with the roles that may do it: the one place where that is said. Chiefs answer for the paper and
 * may do everything; administrators keep people and settings, but make no news.
 */
export const permissions = {
  /** Seeing the desk, and keeping one's own account. */
  'desk.open': everybody,
  'article.create': writers,
  /** Stories that one began or was given. */
  'article.edit-own': writers,
  'article.edit-any': editors,
  'article.submit': writers,
  'article.assign': editors,
  'article.comment': writers,
  'article.publish': editors,
  'article.schedule': editors,
  'article.correct': editors,
  'article.withdraw': editors,
  /** Past the soft rules of the publish gate; the hard ones hold for everybody. */
  'article.override-gate': chiefs,
  'article.take-over-lock': editors,
  'article.delete': chiefs,
  'media.upload': writers,
  'media.edit': writers,
  'media.delete': editors,
  'comment.moderate': moderators,
  'comment.erase': ['moderator', 'chief'],
  'blocklist.edit': ['moderator', 'chief'],
  /** The list of reasons for which comments are refused. */
  'refusal-reasons.edit': ['moderator', 'chief'],
  'thread.close': moderators,
  'front.edit': chiefs,
  /** The first places of sections' pages. */
  'section.curate': editors,
  'breaking.edit': editors,
  /** Making a tag that the paper has not used yet. */
  'tag.add': editors,
  /** Making an author for a byline. */
  'author.add': editors,
  /** Seeing the tree of sections. */
  'section.list': ['editor', 'chief', 'administrator'],
  /** Making, renaming, moving and deleting sections. */
  'section.edit': keepers,
  'style-list.edit': editors,
  'preview.share': writers,
  'user.manage': keepers,
  'settings.edit': keepers,
  'audit.read': keepers,
  /** The state of the machine: disk, store, outbox. */
  'health.read': keepers,
  /** Letters to the outside that were given up. */
  'outbox.retry': keepers,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether somebody of this role may do this. */
export function can(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}

/** Whether somebody of role `actor` may make or change an account of role `role`: only chiefs make and change chiefs. */
export function mayManage(actor: Role, role: Role): boolean {
  return can(actor, 'user.manage') && (actor === 'chief' || role !== 'chief');
}
