import type { LawKey } from '@shared/domain/law/laws';
import { createContext } from 'react';

/** The articles that a citation names. */
export interface Cited {
  readonly law: LawKey;
  readonly numbers: readonly string[];
}

/** Opens what articles ask for beside what is being done; @param opener where the keyboard was when it was asked for */
export type ShowArticle = (
  cited: Cited,
  opener: { by: HTMLElement; isByKeyboard: boolean },
) => void;

/** Null where there is no place for it: citations are words there. */
export const ShowArticleContext = createContext<ShowArticle | null>(null);
