/** The most merchants that are registered, or whose pledges are registered, at once. */
export const MOST_AT_ONCE = 500;
