import type { ModelClause } from '../case/clauses/model-clause';
import type { DisputeCategory } from '../case/model/dispute-category';
import { blankOf } from '../record/blank';
import { type OwnPhrase, ownPhraseSchema } from './phrase';

/** A clause as one of the studio's own phrases. */
export function ownClause(
  { text, duty }: Pick<ModelClause, 'text' | 'duty'>,
  category: DisputeCategory | null,
): OwnPhrase {
  return { ...blankOf(ownPhraseSchema), place: 'clause', category, text, ...duty };
}

/** The other way: one of the studio's own as a clause that can be taken up. */
export function modelOf({ category, text, action, mode, from }: OwnPhrase): ModelClause {
  return {
    categories: category === null ? [] : [category],
    text,
    duty: mode === null ? null : { action, mode, from },
  };
}
