import type { Window } from '../port.ts';

/** The window as SQLite takes it: whole numbers, not below zero. */
export function whole({ offset, limit }: Window): Window {
  return { offset: natural(offset), limit: natural(limit) };
}

function natural(value: number): number {
  return Number.isNaN(value) ? 0 : Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, Math.floor(value)));
}
