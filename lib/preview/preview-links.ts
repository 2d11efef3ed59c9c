import path from 'node:path';
import { openDocumentFolder } from '#root/lib/auth/document-folder.ts';
import { newId, newToken, tokenHash } from '#root/lib/auth/token.ts';
import { isOver, type PreviewLink, previewLinkSchema } from './preview-link.ts';

export type NewPreviewLink = Pick<PreviewLink, 'articleId' | 'pinned' | 'pinnedAt' | 'by' | 'expiresAt' | 'password'>;

/** The links that show stories to people without an account. */
export type PreviewLinks = {
  /** The token is told this once. */
  make(link: NewPreviewLink, now: number): Promise<{ link: PreviewLink; token: string }>;
  /** The link of a token, also one that is over. */
  find(token: string): PreviewLink | undefined;
  get(id: string): PreviewLink | undefined;
  /** A story's links, the newest first. */
  of(articleId: number): PreviewLink[];
  /** Counts that it was opened. */
  countOpening(id: string, now: number): Promise<void>;
  /** @returns whether it still showed something */
  revoke(id: string, now: number): Promise<boolean>;
  /** Throws away what was over long ago. */
  sweep(now: number): Promise<void>;
};

export const previewsFolder = 'previews';
/** So long a link that is over is known as such (410); then it is as if it had never been. */
const rememberedMs = 90 * 86_400_000;

export async function openPreviewLinks(dataFolder: string): Promise<PreviewLinks> {
  const documents = await openDocumentFolder(path.join(dataFolder, previewsFolder), previewLinkSchema);
  const idOf = new Map(documents.all().map(({ tokenHash: hash, id }) => [hash, id]));
  const iso = (now: number) => new Date(now).toISOString();

  return {
    async make(given, now) {
      const token = newToken();
      const id = newId('pv');
      const link: PreviewLink = {
        ...{ schema: 1, id, tokenHash: tokenHash(token), createdAt: iso(now), opened: 0 },
        ...given,
      };
      await documents.change(id, () => link);
      idOf.set(link.tokenHash, id);
      return { link, token };
    },
    // Looked up by its hash: how long that takes tells nothing of the token.
    find: (token) => documents.get(idOf.get(tokenHash(token)) ?? ''),
    get: documents.get,
    of: (articleId) =>
      documents
        .all()
        .filter((link) => link.articleId === articleId)
        .sort((one, other) => other.createdAt.localeCompare(one.createdAt) || other.id.localeCompare(one.id)),
    async countOpening(id, now) {
      await documents.change(id, (link) => link && { ...link, opened: link.opened + 1, openedAt: iso(now) });
    },
    async revoke(id, now) {
      const before = documents.get(id);
      if (!before || isOver(before, now)) return false;
      await documents.change(id, (link) => link && { ...link, revokedAt: iso(now) });
      return true;
    },
    async sweep(now) {
      for (const { id, expiresAt, tokenHash: hash } of documents.all()) {
        if (Date.parse(expiresAt) + rememberedMs > now) continue;
        idOf.delete(hash);
        await documents.change(id, () => undefined);
      }
    },
  };
}
