import { attachmentsInFile } from '../attachment/attachment';
import { buildDossier } from '../case/dossier/build-dossier';
import { hasPerformanceProof, identityCheck } from '../case/dossier/checks/cross-checks';
import type { DossierRow, MendPlace } from '../case/dossier/dossier';
import type { CheckedFile } from '../case/dossier/file-check';
import { factsOf } from '../case/facts/case-facts';
import type { MediationCase } from '../case/model/mediation-case';
import { isSuccessful } from '../case/model/outcome';
import { heldSessions } from '../case/model/session-facts';
import type { PaperContext } from '../paper/define-paper';
import type { SubsidyEvidence } from '../studio/subsidy-scheme';

/** Something that the scheme asks for and the file does not have: what, and where it is put right. */
export interface Lack {
  readonly message: string;
  readonly mend: MendPlace;
}

/** So many papers are named. */
const NAMED = 3;

/**
 * What the file of a case lacks of what a scheme asks for (卷宗、签字盖章、身份证明、笔录、协议书、回访、履行凭证; for an oral
 * agreement a proof that the parties were there: practice of the districts). Empty where nothing is missing.
 */
export function checkEvidence(
  one: MediationCase,
  wanted: readonly SubsidyEvidence[],
  ctx: PaperContext,
): Lack[] {
  const { rows } = buildDossier(one, ctx);
  return wanted.flatMap((evidence) => CHECKS[evidence]({ one, rows, ctx }));
}

const CHECKS: Readonly<Record<SubsidyEvidence, (file: CheckedFile) => readonly Lack[]>> = {
  papers: ({ rows }) =>
    lackOf(
      '必备文书还没有齐：',
      rows.filter(({ isRequired, state }) => isRequired && UNWRITTEN.includes(state)),
    ),
  signed: ({ rows }) =>
    lackOf(
      '还没有附签字、盖章的原件：',
      rows.filter(({ isInFile, wantsInk, state }) => isInFile && wantsInk && state !== 'signed'),
    ),
  identity: (file) => identityCheck.find(file).map(({ message, mend }) => ({ message, mend })),
  record: ({ one }) =>
    heldSessions(one).length > 0 ? [] : [inSection('卷里没有调解笔录。', 'sessions')],
  agreement: ({ one, rows }) => {
    const papers = rows.filter(({ paper }) => AGREEMENT_PAPERS.includes(paper));
    if (!isSuccessful(one) || papers.some(isOnPaper)) return [];
    return [inSection('调解协议还没有打印出来，也没有附原件。', 'outcome')];
  },
  visit: ({ one }) =>
    !isSuccessful(one) || one.followUps.length > 0
      ? []
      : [{ message: '还没有回访记录。', mend: { at: 'act', act: 'recordFollowUp', of: null } }],
  performance: ({ one }) =>
    factsOf(one).obligationCount === 0 || hasPerformanceProof(one)
      ? []
      : [inSection('卷里还没有收条、转账单等履行凭证。', 'attachments')],
  presence: ({ one, rows }) =>
    one.agreement?.form !== 'oral' || isPresenceProven(one, rows)
      ? []
      : [
          inSection(
            '口头协议要有当事人在场的证明：现场照片、录音录像，或者签了字的记录。',
            'attachments',
          ),
        ],
  closed: ({ one }) =>
    one.closure === null
      ? [{ message: '还没有结案。', mend: { at: 'act', act: 'close', of: null } }]
      : [],
};

const UNWRITTEN: readonly DossierRow['state'][] = ['missing', 'draft'];
const AGREEMENT_PAPERS = ['written_agreement', 'oral_agreement_record'];
const RECORD_PAPERS = [...AGREEMENT_PAPERS, 'mediation_record'];

function isOnPaper({ state }: DossierRow): boolean {
  return state === 'signed' || state === 'printed';
}

function isPresenceProven({ attachments }: MediationCase, rows: readonly DossierRow[]): boolean {
  return (
    attachmentsInFile(attachments).some(
      ({ kind, subject }) => kind === 'scene' || subject.of === 'session',
    ) || rows.some(({ paper, scans }) => RECORD_PAPERS.includes(paper) && scans.length > 0)
  );
}

function lackOf(what: string, rows: readonly DossierRow[]): Lack[] {
  const [first] = rows;
  if (first === undefined) return [];
  const names = rows.slice(0, NAMED).map(({ title }) => `《${title}》`);
  const more = rows.length > NAMED ? `等 ${rows.length} 份` : '';
  const mend: MendPlace = { at: 'sheet', paper: first.paper, ofId: first.ofId };
  return [{ message: `${what}${names.join('、')}${more}。`, mend }];
}

function inSection(message: string, section: string): Lack {
  return { message, mend: { at: 'section', section } };
}
