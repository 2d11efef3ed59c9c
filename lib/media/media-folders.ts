import path from 'node:path';

/** Where a paper's folder keeps the pictures it serves. */
export function mediaFolder(dataDir: string): string {
  return path.join(dataDir, 'media-files');
}

/** Where pictures stand while they are sent: served to nobody, part of no backup. */
export function incomingFolder(dataDir: string): string {
  return path.join(dataDir, 'incoming');
}
