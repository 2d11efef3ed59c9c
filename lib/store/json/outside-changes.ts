import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Article } from '#root/lib/domain/article.ts';
import type { Entity } from '#root/lib/domain/entities.ts';
import type { Write } from '../port.ts';
import { lastVersions } from './comment-lines.ts';
import type { DamageList } from './damage-list.ts';
import { isMissing, type Signature, signatureOf } from './disk.ts';
import { parseDocument } from './document.ts';
import type { Change, Order } from './group-plan.ts';
import type { IndexLookups } from './index-lookups.ts';
import { type Place, placeOf } from './layout.ts';
import { revisionAt } from './revision-lines.ts';

export type OutsideChangesOptions = {
  folder: string;
  damages: DamageList;
  lookups: IndexLookups;
  /** The state of the file that the store has seen last. */
  knownSignature: (file: string) => Signature | undefined;
  resident: (collection: Change['collection'], id: string | number) => Entity | undefined;
  /** False where the store may not write: changes are then shown as they are. */
  mayWrite: () => boolean;
  /** Writes the change again with a version of its own. */
  adopt: (order: Order) => Promise<void>;
  /** Shows changes that need no writing. */
  show: (changes: Change[], signatures: Map<string, Signature | undefined>) => Promise<void>;
};

type Finding = { shown: Change[]; adopted: Order[]; signature: Signature | undefined };

/**
 * Takes in what other hands (an editor, git, rsync) did to a file.
 *
 * A change that comes without a higher version would escape writers who compare versions: it is saved once more by the
 * store, one version above the known one, with an entry in the story's history. Whatever comes with a higher version and
 * its own history is taken as it is.
 */
export function outsideChanges(options: OutsideChangesOptions): (files: Iterable<string>) => Promise<void> {
  const { folder, damages, lookups } = options;

  return async (files) => {
    for (const file of files) {
      const place = placeOf(file);
      if (!place || place.kind === 'revisions') continue;
      const signature = await signatureOf(path.join(folder, file));
      if (signature === undefined) damages.clear(file);
      if (signature === options.knownSignature(file)) continue;
      const look = place.kind === 'comments' ? lookAtComments : lookAtDocument;
      const { shown, adopted, signature: seen } = await look(file, place as never, signature);
      await options.show(shown, new Map([[file, seen]]));
      for (const order of adopted) await options.adopt(order);
      await setImmediate();
    }
  };

  async function lookAtDocument(
    file: string,
    place: Extract<Place, { kind: 'document' }>,
    signature: Signature | undefined,
  ): Promise<Finding> {
    const { collection, id } = place;
    const text = await textOf(path.join(folder, file));
    const parsed = text === undefined ? undefined : parseDocument(collection, text, id);
    const after = parsed && 'document' in parsed ? (parsed.document as Entity) : undefined;
    const before = collection === 'article' ? await knownArticle(Number(id)) : options.resident(collection, id);
    const change: Change = { collection, id, before, after, file };
    if (!after) {
      if (parsed && 'reason' in parsed) await damages.add(file, parsed.reason);
      return { shown: [change], adopted: [], signature: undefined };
    }
    damages.clear(file);
    const same = before !== undefined && JSON.stringify(before) === JSON.stringify(after);
    if (same || !before || !options.mayWrite()) return { shown: [change], adopted: [], signature };
    const hasHistory = collection !== 'article' || (await revisionAt(folder, Number(id), after.version)) !== undefined;
    if (after.version > before.version && hasHistory) return { shown: [change], adopted: [], signature };
    return { shown: [], adopted: [orderOf(change)], signature };
  }

  async function knownArticle(id: number): Promise<Article | undefined> {
    const card = lookups.card(id);
    if (!card) return undefined;
    const { words, ...shown } = card;
    const unseen = { schema: 1, sources: [], body: [], relatedIds: [], commenting: 'default', createdAt: '' } as const;
    return (await revisionAt(folder, id, card.version)) ?? ({ ...unseen, ...shown } as unknown as Article);
  }

  async function lookAtComments(
    file: string,
    { articleId }: Extract<Place, { kind: 'comments' }>,
    signature: Signature | undefined,
  ): Promise<Finding> {
    const { comments, faults } = lastVersions((await textOf(path.join(folder, file))) ?? '', articleId);
    damages.clear(file);
    if (faults.length > 0) await damages.add(file, faults.join('; '));
    const finding: Finding = { shown: [], adopted: [], signature: faults.length > 0 ? undefined : signature };
    const known = new Map(lookups.commentsOf(articleId).map((comment) => [comment.id, comment]));
    for (const id of new Set([...known.keys(), ...comments.keys()])) {
      const before = known.get(id);
      const after = comments.get(id);
      if (before && after && JSON.stringify(before) === JSON.stringify(after)) continue;
      const change: Change = { collection: 'comment', id, before, after, file };
      const adopts = before && after && after.version <= before.version && options.mayWrite();
      if (adopts) finding.adopted.push(orderOf(change));
      else finding.shown.push(change);
    }
    // What is still to be adopted must be found again if a crash comes between.
    if (finding.adopted.length > 0) finding.signature = undefined;
    return finding;
  }
}

function orderOf({ collection, id, before, after }: Change): Order {
  const write = { collection, id, expected: before?.version ?? 0, document: after ?? null } as Write;
  return { by: 'outside', writes: [write], adopted: { before } };
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
