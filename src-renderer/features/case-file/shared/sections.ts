import type { CaseSectionName } from '@renderer/components/layout/case-address';

/** Where on the page its sections are, in the order of the paper file. */
export const SECTION_IDS = {
  registration: 'case-registration',
  alert: 'case-alert',
  parties: 'case-parties',
  acceptance: 'case-acceptance',
  handling: 'case-handling',
  sessions: 'case-sessions',
  attachments: 'case-attachments',
  outcome: 'case-outcome',
  fulfillment: 'case-fulfillment',
  followUp: 'case-follow-up',
  confirmation: 'case-confirmation',
  feedback: 'case-feedback',
  closing: 'case-closing',
  papers: 'case-papers',
  history: 'case-history',
} as const satisfies Record<CaseSectionName, string>;
export type SectionName = CaseSectionName;

/** Brings a section into view and the keyboard with it; of the sessions, the one that is unfolded. */
export function showSection(name: SectionName): void {
  const section = document.getElementById(SECTION_IDS[name]);
  if (section !== null)
    showElement(section.querySelector<HTMLElement>('.session-unfolded') ?? section);
}

/** Brings a part of the page into view and the keyboard with it. */
export function showElement(element: HTMLElement): void {
  element.scrollIntoView({ block: 'start' });
  element.querySelector<HTMLElement>('button:not([disabled]):not(.cited), a, input')?.focus({
    preventScroll: true,
  });
}
