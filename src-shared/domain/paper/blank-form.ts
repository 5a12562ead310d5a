/** Stands for the kind of record in the target of a blank form, which is of no record; the id says of which kind it is a form. */
export const BLANK_KIND = 'blank';
