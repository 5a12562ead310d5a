import type { NotBound } from '@shared/domain/case/dossier/bound-papers';
import type { Typesetter } from './typesetter';

/** Somebody's PDF that can be bound as it is, with how many pages it has; or why not. */
export type TakenOver = { readonly pages: number } | { readonly whyNot: NotBound };

const MEGABYTE = 1024 * 1024;
/** What a PDF may cost that is made to be endless; one of a hundred scanned pages takes a second and its own size thrice. */
const LIMITS = { patienceMs: 20_000, mostGrowth: 800 * MEGABYTE } as const;
/** More pages of one file are no paper of a case: they are printed apart. */
const MOST_PAGES = 2_000;

/**
 * Reads a PDF that somebody put in, in a thread that is ended when it eats time or memory; nothing else may be at work in it.
 * Never rejects because of the file.
 */
export async function takeOverPdf(examiner: Typesetter, pdf: Uint8Array): Promise<TakenOver> {
  try {
    const examined = await examiner.run({ kind: 'examine', pdf }, LIMITS);
    if (!examined.ok) return { whyNot: examined.fault };
    return examined.pages > MOST_PAGES ? { whyNot: 'too_large' } : { pages: examined.pages };
  } catch {
    // The thread was ended over it.
    return { whyNot: 'damaged' };
  }
}
