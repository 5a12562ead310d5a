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
    const act = asked.get('act');
    const section = sectionOf(hash);
    if (act === null && section === null) return;
    setObjection(act === null ? '' : openAsked(file, act, asked.get('of') ?? ''));
    if (section !== null) file.goTo(section);
    void navigate({ search: '', hash: '' }, { replace: true });
  }, [search, hash]);
  return objection;
}

function openAsked(file: CaseFile, asked: string, of: string): string {
  const { view, open, goTo } = file;
  const step = asked === 'next' ? placeOfStep(view) : null;
  if (step !== null && step.act === null) {
    goTo(step.section);
    return '';
  }
  const name = step?.act ?? asked;
  if (!isAct(view.acts, name)) return '';
  if (!view.acts[name].isOpen) return view.acts[name].whyNot;
  open(name, step?.targetId ?? of);
  return '';
}

function isAct(acts: object, name: string): name is CaseActName {
  return Object.hasOwn(acts, name);
}

function sectionOf(hash: string): SectionName | null {
  const name = hash.slice(1);
  return Object.hasOwn(SECTION_IDS, name) ? (name as SectionName) : null;
}
