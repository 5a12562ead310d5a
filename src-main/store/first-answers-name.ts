/**
 * What the window is answered first, kept at the top of a data folder from a clean end to the next start. Made anew from
 * the records; imports nothing, for the start of the program reads the name before anything of the store is loaded.
 */
export const FIRST_ANSWERS_FILE = 'index.first.json';
