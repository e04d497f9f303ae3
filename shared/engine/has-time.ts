/** Whether whoever is at it now may begin another piece of work; later somebody else does it. */
export type HasTime = () => boolean;
