/** Most pictures of one request. */
export const MAX_RETURN_PHOTOS = 5;
