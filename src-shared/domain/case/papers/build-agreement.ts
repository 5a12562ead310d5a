import { formatChineseDate, type LocalDate } from '../../kernel/local-date';
import { toBodyText } from '../../paper/body-text';
import { toChineseNumeral } from '../../paper/chinese-numeral';
import { paperFileName } from '../../paper/file-name';
import {
  PAPERWORK_LABELS,
  type Paper,
  type PaperBlock,
  type PaperworkKind,
} from '../../paper/paper';
import type { Studio } from '../../studio/studio';
import { findGaps } from '../agreement/completeness';
import { copiesNeeded } from '../agreement/obligations';
import type { AgreementTerms } from '../model/agreement';
import type { MediationCase } from '../model/mediation-case';
import { buildPartyBlocks } from './party-block';
import { buildPerformanceBlocks } from './performance-blocks';
import { buildAgreementSignatures, buildOralRecordSignatures } from './signature-block';

const EMPTY_TERMS: AgreementTerms = {
  facts: '',
  disputedPoints: '',
  responsibilities: '',
  clauses: [],
  fulfillmentPlace: '',
  fulfillmentNote: '',
};

/**
 * 人民调解协议书 in the order of the ministry's form (司发通〔2010〕239号) with the content of 人民调解法 第29条. Nothing that
 * only ink can say is filled in: no signature, no seal, no day of signing. A case without an agreement gives a blank
 * form. Ages are those of the day of signing when it is known, else of `today`.
 */
export function buildAgreementPaper(
  c: MediationCase,
  studio: Pick<Studio, 'profile'>,
  today: LocalDate,
): Paper {
  const agreement = c.agreement;
  const onDate = (agreement?.form === 'written' && agreement.signing?.partiesSignedOn) || today;
  const committee = toBodyText(studio.profile.committeeName);
  const copies = toChineseNumeral(copiesNeeded(Math.max(2, c.parties.length)));
  return frame(c, studio, today, 'written_agreement', [
    ...buildPartyBlocks(c.parties, onDate),
    ...buildTermBlocks(c),
    paragraph(`本协议一式${copies}份，当事人、${committee}各持一份。`),
    buildAgreementSignatures(c, committee, onDate),
  ]);
}

/**
 * 人民调解口头协议登记表: the record that the mediator must make of an oral agreement (人民调解法 第28条), with the same
 * content as the written one. The day of agreement is printed, for the agreement takes effect on it (第30条).
 */
export function buildOralRecordPaper(
  c: MediationCase,
  studio: Pick<Studio, 'profile'>,
  today: LocalDate,
): Paper {
  const agreedOn = c.agreement?.form === 'oral' ? c.agreement.agreedOn : null;
  return frame(c, studio, today, 'oral_agreement_record', [
    ...buildPartyBlocks(c.parties, agreedOn ?? today),
    ...buildTermBlocks(c),
    {
      type: 'paragraph',
      lead: '达成口头协议的日期：',
      text: agreedOn === null ? '' : formatChineseDate(agreedOn),
      ruledLines: 1,
    },
    buildOralRecordSignatures(c, toBodyText(studio.profile.committeeName)),
  ]);
}

function frame(
  c: MediationCase,
  studio: Pick<Studio, 'profile'>,
  today: LocalDate,
  kind: PaperworkKind,
  blocks: PaperBlock[],
): Paper {
  const label = PAPERWORK_LABELS[kind];
  const number = toBodyText(c.agreement?.number || c.number);
  return {
    kind,
    fileName: paperFileName(label, number, c.parties),
    issuer: toBodyText(studio.profile.committeeName),
    blocks: [
      { type: 'title', text: label },
      { type: 'number', text: `编号：${number}` },
      ...blocks,
    ],
    findings: findGaps(c, studio.profile, today),
    inForce: null,
  };
}

function buildTermBlocks(c: MediationCase): PaperBlock[] {
  const terms = c.agreement?.terms ?? EMPTY_TERMS;
  const disputedPoints = toBodyText(terms.disputedPoints);
  const responsibilities = toBodyText(terms.responsibilities);
  return [
    { type: 'heading', text: '纠纷主要事实、争议事项' },
    paragraph(toBodyText(terms.facts), 5),
    ...(disputedPoints === '' ? [] : [paragraph(disputedPoints, 0, '争议事项：')]),
    ...(responsibilities === '' ? [] : [paragraph(responsibilities, 0, '各方责任：')]),
    { type: 'heading', text: '经调解，自愿达成如下协议：' },
    ...(terms.clauses.length === 0
      ? [paragraph('', 4)]
      : terms.clauses.map(
          (clause, index): PaperBlock => ({
            type: 'clause',
            ordinal: index + 1,
            text: toBodyText(clause.text),
          }),
        )),
    ...buildPerformanceBlocks(terms, c.parties),
  ];
}

function paragraph(text: string, ruledLines = 0, lead = ''): PaperBlock {
  return { type: 'paragraph', lead, text, ruledLines };
}
