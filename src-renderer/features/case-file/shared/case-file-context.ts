import type { CaseActName } from '@shared/domain/case/acts/case-acts';
import type { CaseView } from '@shared/domain/case/view/case-view';
import type { InputOf, RouteName } from '@shared/ipc/contract';
import { createContext, useContext } from 'react';
import type { OpenAct } from './open-act';
import type { SectionName } from './sections';

/** Routes that change one case and carry the revision it was based on. */
export type CaseSaveRoute = {
  [K in RouteName]: InputOf<K> extends { caseId: string; revision: number } ? K : never;
}[RouteName];

/** Sends a change of the open case, after those sent before it. */
export type SendCase = <K extends CaseSaveRoute>(
  route: K,
  payload: Omit<InputOf<K>, 'caseId' | 'revision'>,
) => Promise<CaseView>;

/** The open case, as every part of its page sees it. */
export interface CaseFile {
  readonly view: CaseView;
  readonly can: (act: CaseActName) => boolean;
  readonly send: SendCase;
  readonly openAct: OpenAct | null;
  readonly open: (name: CaseActName, targetId?: string) => void;
  readonly close: () => void;
  /** Puts away what was open when it was saved: another form, opened meanwhile, stays. */
  readonly closeSaved: (saved: OpenAct | null) => void;
  /** Whether a section is more than one line: that of the next step and that in which something was last done, unless
   * somebody chose otherwise. */
  readonly isUnfolded: (section: SectionName) => boolean;
  readonly unfold: (section: SectionName) => void;
  /** Unfolds a section until another one is shown: a page on which much was done is no longer than one just opened. */
  readonly show: (section: SectionName) => void;
  /** Shows a section and brings it into view, the keyboard with it. */
  readonly goTo: (section: SectionName) => void;
  readonly fold: (section: SectionName) => void;
  /** Somebody else changed the case: nothing can be saved before it was read again. */
  readonly isStale: boolean;
  /** Reads the case again and goes on from there; what was typed stays. */
  readonly readAgain: () => void;
  /** Counts how often that was done: saves that were refused may be tried again. */
  readonly timesReadAgain: number;
  /** Tells that a form holds text that is not stored in the case. */
  readonly markDirty: (form: string, isDirty: boolean) => void;
}

export const CaseFileContext = createContext<CaseFile | null>(null);

/** The open case; only for parts of its page. */
export function useCaseFile(): CaseFile {
  const file = useContext(CaseFileContext);
  if (file === null) throw new Error('no case file around this component');
  return file;
}
