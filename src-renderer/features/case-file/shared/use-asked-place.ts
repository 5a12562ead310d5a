import {
  ACT_OF_ADDRESS,
  ENTRY_OF_ADDRESS,
  NEXT_STEP_ACT,
} from '@renderer/components/layout/case-address';
import type { CaseActName } from '@shared/domain/case/acts/case-acts';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { CaseFile } from './case-file-context';
import { placeOfStep } from './place-of-step';
import { SECTION_IDS, type SectionName } from './sections';

/**
 * Opens what the address of the page asks for (see `caseAddress`), once: it is taken out of the address, so that the
 * form which was put away does not come back with the next thing that happens.
 * @returns why an act that was asked for cannot be tried now, or an empty text
 */
export function useAskedPlace(file: CaseFile): string {
  const { search, hash } = useLocation();
  const navigate = useNavigate();
  const [objection, setObjection] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for is opened once, by the case as it is then
  useEffect(() => {
    const asked = new URLSearchParams(search);
    const act = asked.get(ACT_OF_ADDRESS);
    const section = sectionOf(hash);
    if (act === null && section === null) return;
    setObjection(act === null ? '' : openAsked(file, act, asked.get(ENTRY_OF_ADDRESS) ?? ''));
    if (section !== null) file.goTo(section);
    void navigate({ search: '', hash: '' }, { replace: true });
  }, [search, hash]);
  return objection;
}

function openAsked(file: CaseFile, asked: string, of: string): string {
  const { view, open, goTo } = file;
  const step = placeOfStep(view);
  if (asked === NEXT_STEP_ACT && step.act === null) {
    goTo(step.section);
    return '';
  }
  const name = (asked === NEXT_STEP_ACT && step.act) || asked;
  if (!isAct(view.acts, name)) return '';
  if (asked !== NEXT_STEP_ACT && !view.acts[name].isOpen) return view.acts[name].whyNot;
  if (name === 'saveSession' && of === '' && step.act !== name) {
    goTo('sessions');
    return '';
  }
  // An act that is the next step knows of which entry it is.
  open(name, of || (name === step.act ? step.targetId : ''));
  return '';
}

function isAct(acts: object, name: string): name is CaseActName {
  return Object.hasOwn(acts, name);
}

function sectionOf(hash: string): SectionName | null {
  const name = hash.slice(1);
  return Object.hasOwn(SECTION_IDS, name) ? (name as SectionName) : null;
}
