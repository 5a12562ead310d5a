import type { KeptPaper } from './paper';

/**
 * A short mark of what stands on a paper: the same content gives the same mark, in every run of the program. By it two
 * contents are told apart without keeping either; it proves nothing to somebody who would forge one.
 */
export function contentMark({ issuer, blocks }: Pick<KeptPaper, 'issuer' | 'blocks'>): string {
  const text = JSON.stringify([issuer, blocks]);
  return `${mix(text, 0x811c9dc5)}${mix(text, 0x01000193)}`;
}

/** FNV-1a over the code units, 32 bits as eight hexadecimal digits. */
function mix(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
