import { RequestError } from '@renderer/ipc/request';
import { sendChange } from '@renderer/ipc/send-change';
import type { CaseActName } from '@shared/domain/case/acts/case-acts';
import type { CaseView } from '@shared/domain/case/view/case-view';
import type { InputOf } from '@shared/ipc/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CaseFile, CaseSaveRoute, SendCase } from './case-file-context';
import { CaseSaver } from './case-saver';
import type { OpenAct } from './open-act';
import { placeOfStep } from './place-of-step';
import { type SectionName, showSection } from './sections';

/** What the page of a case keeps between its parts: the line of saves, what is open, whether the case moved on. */
export function useCaseFileState(
  view: CaseView,
  readNewest: () => Promise<CaseView | null>,
): CaseFile {
  const client = useQueryClient();
  const [saver] = useState(() => new CaseSaver(view.case.revision));
  const [openAct, setOpenAct] = useState<OpenAct | null>(null);
  const [isStale, setStale] = useState(false);
  const [timesReadAgain, setTimesReadAgain] = useState(0);
  // Only what somebody opened or folded; the rest follows the next step, and where something was last done.
  const [chosen, setChosen] = useState<ReadonlyMap<SectionName, boolean>>(new Map());
  const [shown, setShown] = useState<SectionName | null>(null);
  const choose = (section: SectionName, isOpen: boolean) =>
    setChosen((before) => new Map(before).set(section, isOpen));
  const show = (section: SectionName) => {
    setShown(section);
    setChosen((before) => without(before, section));
  };
  const caseId = view.case.id;
  useEffect(() => saver.offer(view.case.revision), [saver, view.case.revision]);

  const send: SendCase = async <K extends CaseSaveRoute>(
    route: K,
    payload: Omit<InputOf<K>, 'caseId' | 'revision'>,
  ) => {
    try {
      return await saver.run(async (revision) => {
        // The payload and the target together are the route's input; TypeScript cannot add up a generic Omit.
        const input = { ...payload, caseId, revision } as unknown as InputOf<K>;
        return (await sendChange(client, route, input)) as CaseView;
      });
    } catch (error) {
      if (error instanceof RequestError && error.shape.code === 'CHANGED_MEANWHILE') setStale(true);
      throw error;
    }
  };
  const readAgain = async () => {
    const newest = await readNewest();
    if (newest === null) return;
    saver.adopt(newest.case.revision);
    setStale(false);
    setTimesReadAgain((count) => count + 1);
  };
  return {
    view,
    can: (act) => view.acts[act].isOpen,
    send,
    openAct,
    open: (name: CaseActName, targetId = '') => setOpenAct({ name, targetId }),
    close: () => setOpenAct(null),
    closeSaved: (saved) => setOpenAct((now) => (now === saved ? null : now)),
    isUnfolded: (section) =>
      chosen.get(section) ??
      // While something is filled in, it alone: what comes next is unfolded again when that is done.
      (section === shown || (openAct === null && section === placeOfStep(view).section)),
    unfold: (section) => choose(section, true),
    show,
    goTo: (section) => {
      show(section);
      // It is unfolded by the next frame.
      requestAnimationFrame(() => showSection(section));
    },
    fold: (section) => choose(section, false),
    isStale,
    readAgain: () => void readAgain(),
    timesReadAgain,
    markDirty: (form, isDirty) => saver.markDirty(form, isDirty),
  };
}

/** What was folded is folded no longer; what was opened stays so. */
function without(
  chosen: ReadonlyMap<SectionName, boolean>,
  section: SectionName,
): ReadonlyMap<SectionName, boolean> {
  return new Map([...chosen].filter(([name, isOpen]) => name !== section || isOpen));
}
