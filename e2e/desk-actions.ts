import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Permission } from '../lib/auth/permission.ts';

type Manifest = { node: Record<string, { exportedName: string; filename: string }> };

/** Every action of the desk as built, by name, with the id under which anybody can call it. */
export function builtActions(): { name: string; id: string }[] {
  const file = path.join(process.env.NABA_DIST_DIR ?? '.next', 'server', 'server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return Object.entries(node)
    .filter(([, { filename }]) => filename.startsWith('lib/actions/desk/'))
    .map(([id, { exportedName }]) => ({ name: exportedName, id }));
}

/** What each action asks for, and a page that has it; `visitor` ones are for people who are not signed in. */
export const deskActions: Record<string, { permission: Permission | 'visitor'; page: string }> = {
  signIn: { permission: 'visitor', page: '/desk/sign-in' },
  offerPasskeySignIn: { permission: 'visitor', page: '/desk/sign-in' },
  passkeySignIn: { permission: 'visitor', page: '/desk/sign-in' },
  giveCode: { permission: 'visitor', page: '/desk/second-factor' },
  makeFirstChief: { permission: 'visitor', page: '/desk/welcome/x' },
  choosePassword: { permission: 'visitor', page: '/desk/welcome/x' },
  signOut: { permission: 'desk.open', page: '/desk' },
  confirmPassword: { permission: 'desk.open', page: '/desk/confirm' },
  changePassword: { permission: 'desk.open', page: '/desk/account' },
  changeOwnAccount: { permission: 'desk.open', page: '/desk/account' },
  endSession: { permission: 'desk.open', page: '/desk/account' },
  endOtherSessions: { permission: 'desk.open', page: '/desk/account' },
  beginCodes: { permission: 'desk.open', page: '/desk/account' },
  endCodes: { permission: 'desk.open', page: '/desk/account' },
  offerPasskey: { permission: 'desk.open', page: '/desk/account' },
  addPasskey: { permission: 'desk.open', page: '/desk/account' },
  dropPasskey: { permission: 'desk.open', page: '/desk/account' },
  addPerson: { permission: 'user.manage', page: '/desk/people' },
  changePerson: { permission: 'user.manage', page: '/desk/people' },
  endPersonSessions: { permission: 'user.manage', page: '/desk/people' },
  resetPerson: { permission: 'user.manage', page: '/desk/people' },
  beginStory: { permission: 'article.create', page: '/desk/stories' },
  saveStory: { permission: 'article.edit-own', page: '/desk/stories/1' },
  holdStory: { permission: 'article.edit-own', page: '/desk/stories/1' },
  takeOverStory: { permission: 'article.take-over-lock', page: '/desk/stories/1' },
  findPictures: { permission: 'article.edit-own', page: '/desk/stories/1' },
  uploadPicture: { permission: 'media.upload', page: '/desk/pictures' },
  savePicture: { permission: 'media.edit', page: '/desk/pictures/m-none' },
  deletePicture: { permission: 'media.delete', page: '/desk/pictures/m-none' },
  findStories: { permission: 'article.edit-own', page: '/desk/stories/1' },
  addTag: { permission: 'tag.add', page: '/desk/stories/1' },
  findNames: { permission: 'article.edit-own', page: '/desk/stories/1' },
  takeUpText: { permission: 'article.edit-own', page: '/desk/stories/1/revisions' },
  checkStory: { permission: 'article.comment', page: '/desk/stories/1' },
  submitStory: { permission: 'article.submit', page: '/desk/stories/1/workflow' },
  sendBackStory: { permission: 'article.edit-any', page: '/desk/stories/1/workflow' },
  markReady: { permission: 'article.edit-any', page: '/desk/stories/1/workflow' },
  publishStory: { permission: 'article.publish', page: '/desk/stories/1/workflow' },
  scheduleStory: { permission: 'article.schedule', page: '/desk/stories/1/workflow' },
  unscheduleStory: { permission: 'article.schedule', page: '/desk/stories/1/workflow' },
  publishChanges: { permission: 'article.publish', page: '/desk/stories/1/workflow' },
  withdrawStory: { permission: 'article.withdraw', page: '/desk/stories/1/workflow' },
  restoreStory: { permission: 'article.withdraw', page: '/desk/stories/1/workflow' },
  changeStoryTimes: { permission: 'article.schedule', page: '/desk/stories/1/workflow' },
  assignStory: { permission: 'article.assign', page: '/desk/stories/1/workflow' },
  noteStory: { permission: 'article.comment', page: '/desk/stories/1/workflow' },
  sharePreview: { permission: 'preview.share', page: '/desk/stories/1/preview' },
  revokePreview: { permission: 'preview.share', page: '/desk/stories/1/preview' },
  decideComments: { permission: 'comment.moderate', page: '/desk/comments' },
  changeThread: { permission: 'thread.close', page: '/desk/comments?story=1' },
  eraseWriter: { permission: 'comment.erase', page: '/desk/comments/rules' },
  editStyleEntry: { permission: 'style-list.edit', page: '/desk/style' },
  importStyleList: { permission: 'style-list.edit', page: '/desk/style' },
  changeStyleHabits: { permission: 'style-list.edit', page: '/desk/style' },
  ignoreWord: { permission: 'style-list.edit', page: '/desk/stories/1' },
  tryStyleList: { permission: 'style-list.edit', page: '/desk/style' },
  changeCommentPolicy: { permission: 'settings.edit', page: '/desk/comments/policy' },
  editBlockList: { permission: 'blocklist.edit', page: '/desk/comments/rules' },
  editFront: { permission: 'front.edit', page: '/desk/front' },
  publishFront: { permission: 'front.edit', page: '/desk/front' },
  editSectionFront: { permission: 'section.curate', page: '/desk/sections/world' },
  publishSectionFront: { permission: 'section.curate', page: '/desk/sections/world' },
  retryOutbox: { permission: 'outbox.retry', page: '/desk' },
  showBreaking: { permission: 'breaking.edit', page: '/desk/breaking' },
  endBreaking: { permission: 'breaking.edit', page: '/desk/breaking' },
  openPreview: { permission: 'visitor', page: '/preview/none' },
};

/** The desk's pages with what each asks for. */
export const deskPages: Record<string, Permission> = {
  '/desk': 'desk.open',
  '/desk/account': 'desk.open',
  '/desk/confirm': 'desk.open',
  '/desk/no-such-page': 'desk.open',
  '/desk/people': 'user.manage',
  '/desk/audit': 'audit.read',
  '/desk/front': 'front.edit',
  '/desk/sections': 'section.curate',
  '/desk/sections/world': 'section.curate',
  '/desk/breaking': 'breaking.edit',
  '/desk/comments': 'comment.moderate',
  '/desk/comments/rules': 'blocklist.edit',
  '/desk/comments/policy': 'settings.edit',
  '/desk/style': 'style-list.edit',
  '/desk/pictures': 'media.edit',
  '/desk/pictures/m-none': 'media.edit',
  '/desk/stories': 'article.edit-own',
  '/desk/stories/1': 'article.edit-own',
  '/desk/stories/1/revisions': 'article.edit-own',
  '/desk/stories/1/conflict': 'article.edit-own',
  '/desk/stories/1/workflow': 'article.comment',
  '/desk/stories/1/preview': 'article.comment',
};
