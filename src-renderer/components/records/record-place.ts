import type { RecordPrefix } from './record-routes';

/** Where the pages of a kind are in the window. */
export function recordPath(prefix: RecordPrefix): string {
  return `/${prefix}`;
}
