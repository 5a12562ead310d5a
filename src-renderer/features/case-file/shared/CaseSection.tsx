import { Section } from '@renderer/components/layout/Section';
import type { CaseActName } from '@shared/domain/case/acts/case-acts';
import { type ReactNode, useEffect } from 'react';
import { useCaseFile } from './case-file-context';
import { SECTION_IDS, type SectionName } from './sections';

interface CaseSectionProps {
  readonly name: SectionName;
  readonly title: string;
  /** What it holds, in a few words: all that is seen of it while it is folded. */
  readonly summary: string;
  /** The acts whose forms are in it: it is unfolded while one of them is open, and until one elsewhere is. */
  readonly acts?: readonly CaseActName[];
  /** Something in it asks for attention besides, such as files that wait to be kept. */
  readonly isAsked?: boolean;
  /** Stands beside the title while it is unfolded. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the file: one line while nothing in it is asked for or was just done, and what one opened stays open. */
export function CaseSection(props: CaseSectionProps) {
  const { name, acts = [], summary, aside, isAsked: isAskedBesides = false, ...rest } = props;
  const { openAct, isUnfolded, show, unfold, fold } = useCaseFile();
  const isAsked = isAskedBesides || (openAct !== null && acts.includes(openAct.name));
  const isOpen = isAsked || isUnfolded(name);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` does the same in every render
  useEffect(() => {
    if (isAsked) show(name);
  }, [isAsked, name]);
  return (
    <Section
      {...rest}
      id={SECTION_IDS[name]}
      aside={isOpen ? aside : null}
      fold={{ isOpen, summary, onToggle: () => (isOpen ? fold(name) : unfold(name)) }}
    />
  );
}
