import type { Entity } from '#root/lib/domain/entities.ts';
import type { Signature } from './disk.ts';
import type { Change } from './group-plan.ts';

/** What is durable and on its way into the index: newer than what the index answers. */
export type Unindexed = {
  /** @returns the way to forget it again, once it is indexed */
  add(changes: Change[], signatures: Map<string, Signature | undefined>): () => void;
  signature(file: string, indexed: (file: string) => Signature | undefined): Signature | undefined;
  comment(id: string, indexed: (id: string) => Entity | undefined): Entity | undefined;
};

export function createUnindexed(): Unindexed {
  const seen = new Map<string, { signature: Signature | undefined }>();
  const comments = new Map<string, { document: Entity | undefined }>();
  return {
    add(changes, signatures) {
      const files = [...signatures].map(([file, signature]) => [file, { signature }] as const);
      const documents = changes
        .filter(({ collection }) => collection === 'comment')
        .map(({ id, after }) => [String(id), { document: after }] as const);
      for (const [file, state] of files) seen.set(file, state);
      for (const [id, state] of documents) comments.set(id, state);
      return () => {
        for (const [file, state] of files) if (seen.get(file) === state) seen.delete(file);
        for (const [id, state] of documents) if (comments.get(id) === state) comments.delete(id);
      };
    },
    signature(file, indexed) {
      const waiting = seen.get(file);
      return waiting ? waiting.signature : indexed(file);
    },
    comment(id, indexed) {
      const waiting = comments.get(id);
      return waiting ? waiting.document : indexed(id);
    },
  };
}
