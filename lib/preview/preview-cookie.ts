import { timingSafeEqual } from 'node:crypto';
import type { DeskVisit } from '#root/lib/auth/desk-visit.ts';
import { keyedHash } from '#root/lib/runtime/secret.ts';
import type { PreviewLink } from './preview-link.ts';

const day = 86_400;

/** Says at this device that the link's password was given; another password, or another link, is another proof. */
export function setPreviewCookie(visit: DeskVisit, link: PreviewLink): void {
  const attributes = `Path=/; Max-Age=${day}; Secure; HttpOnly; SameSite=Lax`;
  visit.setCookies.push(`${nameOf(link)}=${proofOf(link)}; ${attributes}`);
}

/** Whether the link asks for no password, or this device gave it. */
export function mayOpen(visit: DeskVisit, link: PreviewLink): boolean {
  if (!link.password) return true;
  const [given, wanted] = [Buffer.from(visit.cookies.get(nameOf(link)) ?? ''), Buffer.from(proofOf(link))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function nameOf({ id }: PreviewLink): string {
  return `__Host-naba-${id}`;
}

function proofOf({ id, password = '' }: PreviewLink): string {
  return keyedHash('preview', `${id}\0${password}`);
}
