/** Photos one review may have. */
export const MAX_REVIEW_PHOTOS = 4;
