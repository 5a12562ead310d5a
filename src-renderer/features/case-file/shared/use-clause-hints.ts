import { useToday } from '@renderer/components/day/today-context';
import { namesInCase } from '@shared/domain/case/wording/names-in-case';
import { clauseHints } from '@shared/domain/wording/clause-hints';
import type { WordingHint } from '@shared/domain/wording/hint';
import { useCallback } from 'react';
import { useCaseFile } from './case-file-context';

/** What might be wrong with a clause of the case that is open, as a draft is read today. */
export function useClauseHints(): (text: string) => WordingHint[] {
  const { case: one } = useCaseFile().view;
  const today = useToday();
  return useCallback(
    (text) => clauseHints(text, { names: namesInCase(one), agreedOn: today }),
    [one, today],
  );
}
