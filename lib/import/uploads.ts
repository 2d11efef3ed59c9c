import { existsSync } from 'node:fs';
import path from 'node:path';

/** What an export says of an uploaded file beside the address it is shown from. */
export type UploadedFile = { id: string; file: string; url: string };

/** A copy of the folder in which the old site kept its pictures (`wp-content/uploads`, Ghost's `content/images`). */
export type Uploads = {
  /** The path below the folder of the best file of a picture; undefined where there is none. */
  find(address: string, attachment?: UploadedFile): string | undefined;
};

const sized = /-\d{1,5}x\d{1,5}(?=\.[a-z0-9]{2,5}$)/i;
const scaled = /-(?:scaled|rotated|e\d{10,})(?=\.[a-z0-9]{2,5}$)/i;

/** @param folder the copy of the uploads folder; without one nothing is found */
export function openUploads(folder: string | undefined): Uploads {
  const known = new Map<string, string | undefined>();
  const isThere = (name: string) => folder !== undefined && existsSync(path.join(folder, name));

  function look(names: readonly string[]): string | undefined {
    for (const name of names)
      for (const form of [name, name.normalize('NFC'), name.normalize('NFD')]) if (isThere(form)) return form;
    return undefined;
  }

  return {
    find(address, attachment) {
      const key = `${attachment?.id ?? ''} ${address}`;
      if (!known.has(key)) known.set(key, look(candidates(address, attachment)));
      return known.get(key);
    },
  };
}

/** The original before what WordPress made of it, the largest first. */
function candidates(address: string, attachment: UploadedFile | undefined): string[] {
  const files = [attachment?.file, uploadPath(attachment?.url ?? ''), uploadPath(address)];
  const named = files.filter((file) => file !== undefined && file !== '' && !file.split('/').includes('..'));
  return [
    ...new Set(
      named.flatMap((file = '') => [file.replace(sized, '').replace(scaled, ''), file.replace(sized, ''), file]),
    ),
  ];
}

/** The path below the uploads folder of the original of a file or its address: the name by which its sizes are one picture. */
export function barePath(address: string): string {
  return (uploadPath(address) ?? address).replace(sized, '').replace(scaled, '').normalize('NFC');
}

/** The path below the uploads folder that an address leads to. */
export function uploadPath(address: string): string | undefined {
  const [, rest] =
    /\/(?:wp-content\/uploads|content\/images|content\/media|uploads|files)\/([^?#]+)/i.exec(address) ?? [];
  if (rest === undefined) return undefined;
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}
