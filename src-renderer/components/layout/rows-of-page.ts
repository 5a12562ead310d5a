import type { Preferences } from '@renderer/ipc/answers';
import { useStudio } from '@renderer/ipc/use-bootstrap';

/** Rows of a page of a list: with its head it is no longer than three windows in either size of text. */
export function rowsOfPage({ textSize }: Pick<Preferences, 'textSize'>): number {
  return textSize === 'large' ? 15 : 20;
}

/** The same for the size that is set. */
export function useRowsOfPage(): number {
  return rowsOfPage(useStudio().preferences);
}
