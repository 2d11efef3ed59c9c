/** Largest file and largest picture that are taken in. */
export const maxImageBytes = 25 * 1024 * 1024;
export const maxImagePixels = 80_000_000;
