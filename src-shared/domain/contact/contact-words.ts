import type { Post } from './contact';

// Beside what people type a contact is found by this, so that a rule can ask whether it is there already. Nobody types it.

/** A name or a place as it is compared: whatever its width, its case and the blanks in it. */
export function plainName(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}

/** Finds who has that name and that duty at that place: one person may have two duties, or one at two places. */
export function postWord({ name, duty, area }: Pick<Post, 'name' | 'duty' | 'area'>): string {
  return `post/${plainName(name)}/${plainName(duty)}/${plainName(area)}`;
}
