export type StoreErrorCode = 'conflict' | 'invalid' | 'read-only' | 'disk-full' | 'locked' | 'closed' | 'damaged';

/**
 * A refusal of the store, by code. Instances cross module instances, so tell them by `isStoreError`, not `instanceof`.
 */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  /** What it concerns, e.g. `article:17`, a file, or the lock's owner. */
  readonly subject: string;

  constructor(code: StoreErrorCode, subject: string, options?: ErrorOptions) {
    super(`${code}: ${subject}`, options);
    this.name = 'StoreError';
    this.code = code;
    this.subject = subject;
  }
}

export function isStoreError(error: unknown, code?: StoreErrorCode): error is StoreError {
  return error instanceof Error && error.name === 'StoreError' && (!code || (error as StoreError).code === code);
}
