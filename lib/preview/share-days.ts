/** For how many days a preview link may be made. */
export const shareDays = [1, 3, 7, 30] as const;
