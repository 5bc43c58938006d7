/** Photos one listing may have. */
export const MAX_PHOTOS = 8;

/** Photos taken in one sending; at 15 MB each this is what the server reads at most. */
export const PHOTOS_AT_ONCE = 5;
