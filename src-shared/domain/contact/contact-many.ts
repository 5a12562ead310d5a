/** The most contacts that are registered at once. */
export const MOST_AT_ONCE = 500;
