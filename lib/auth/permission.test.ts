import { expect, test } from 'vitest';
import { can, mayManage, type Permission, permissions } from './permission.ts';
import { type Role, roles } from './role.ts';

/** Who may do what, spelt out once more: R reporter, E editor, M moderator, C chief, A administrator. */
const table: Record<Permission, string> = {
  'desk.open': 'REMCA',
  'article.create': 'REC',
  'article.edit-own': 'REC',
  'article.edit-any': 'EC',
  'article.submit': 'REC',
  'article.assign': 'EC',
  'article.comment': 'REC',
  'article.publish': 'EC',
  'article.schedule': 'EC',
  'article.correct': 'EC',
  'article.withdraw': 'EC',
  'article.override-gate': 'C',
  'article.take-over-lock': 'EC',
  'article.delete': 'C',
  'media.upload': 'REC',
  'media.edit': 'REC',
  'media.delete': 'EC',
  'comment.moderate': 'EMC',
  'comment.erase': 'MC',
  'blocklist.edit': 'MC',
  'refusal-reasons.edit': 'MC',
  'thread.close': 'EMC',
  'front.edit': 'C',
  'section.curate': 'EC',
  'breaking.edit': 'EC',
  'tag.add': 'EC',
  'author.add': 'EC',
  'section.list': 'ECA',
  'section.edit': 'CA',
  'style-list.edit': 'EC',
  'preview.share': 'REC',
  'user.manage': 'CA',
  'settings.edit': 'CA',
  'audit.read': 'CA',
  'health.read': 'CA',
  'outbox.retry': 'CA',
};
const letters: Record<Role, string> = { reporter: 'R', editor: 'E', moderator: 'M', chief: 'C', administrator: 'A' };
const names = Object.keys(permissions) as Permission[];

test('every permission is in the table of this test', () => {
  expect(names.sort()).toEqual(Object.keys(table).sort());
});

test.each(roles.flatMap((role) => names.map((permission) => ({ role, permission }))))(
  '$role × $permission',
  ({ role, permission }) => {
    expect(can(role, permission)).toBe(table[permission].includes(letters[role]));
  },
);

test('a chief manages everybody, an administrator everybody but chiefs, others nobody', () => {
  const managed = (actor: Role) => roles.filter((role) => mayManage(actor, role));
  expect(managed('chief')).toEqual(roles);
  expect(managed('administrator')).toEqual(roles.filter((role) => role !== 'chief'));
  for (const role of ['reporter', 'editor', 'moderator'] as const) expect(managed(role)).toEqual([]);
});
