/** Stands for the id of the first of many, which nobody knows before it is registered. */
export const THE_FIRST = 'the-first-of-them';
