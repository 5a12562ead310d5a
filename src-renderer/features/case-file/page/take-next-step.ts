import type { CaseFile } from '../shared/case-file-context';
import { showSection } from '../shared/sections';
import { placeOfStep } from './case-path';

/** Opens the form of the next step, or shows the section where it is taken when there is more than one way to go. */
export function takeNextStep({ view, open }: Pick<CaseFile, 'view' | 'open'>): void {
  const { section, act, targetId } = placeOfStep(view);
  if (act === null) showSection(section);
  else open(act, targetId);
}
