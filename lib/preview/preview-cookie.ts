import { timingSafeEqual } from 'node:crypto';
import type { DeskVisit } from '#root/lib/auth/desk-visit.ts';
import { hostCookie, setHostCookie } from '#root/lib/auth/host-cookie.ts';
import { keyedHash } from '#root/lib/runtime/secret.ts';
import type { PreviewLink } from './preview-link.ts';

const day = 86_400;

/** Says at this device that the link's password was given; another password, or another link, is another proof. */
export function setPreviewCookie(visit: DeskVisit, link: PreviewLink): void {
  setHostCookie(visit, nameOf(link), proofOf(link), day);
}

/** Whether the link asks for no password, or this device gave it. */
export function mayOpen(visit: DeskVisit, link: PreviewLink): boolean {
  if (!link.password) return true;
  const [given, wanted] = [Buffer.from(hostCookie(visit, nameOf(link)) ?? ''), Buffer.from(proofOf(link))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function nameOf({ id }: PreviewLink): string {
  return `naba-${id}`;
}

function proofOf({ id, password = '' }: PreviewLink): string {
  return keyedHash('preview', `${id}\0${password}`);
}
