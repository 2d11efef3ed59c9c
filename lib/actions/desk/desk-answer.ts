/** What every action of the desk answers. Codes, never sentences: the desk has those in `desk.faults`. */
export type DeskAnswer<T = unknown> =
  | {
      ok: true;
      value: T;
      /** Where to go on; the desk's script goes there, a form without script is sent there. */
      to?: string;
    }
  | {
      ok: false;
      /** Why not, e.g. `signed-out`, `forbidden`, `confirm-first`, `invalid`, `conflict`, or a rule's own code. */
      code: string;
      /** What is wrong with single fields, by their name. */
      faults?: Readonly<Record<string, string | undefined>>;
      /** What was typed, for the form that is drawn again without script; never a secret. */
      values?: Readonly<Record<string, string>>;
    };

/** How an action is called: with its input, or as the action of a form (`useActionState`, and without script). */
export type DeskAction<I, T> = {
  (input: I | FormData): Promise<DeskAnswer<T>>;
  (previous: DeskAnswer<T> | null, form: FormData): Promise<DeskAnswer<T>>;
};
