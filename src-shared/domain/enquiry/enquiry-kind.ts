import { DISPUTE_CATEGORY_LABELS } from '../case/model/dispute-category';
import { formatChineseDate } from '../kernel/local-date';
import { defineKind, type Told } from '../record/define-kind';
import { maskField } from '../record/mask-field';
import { pickMembers } from '../record/pick-members';
import { wordsSaid } from '../record/plain-texts';
import {
  askedSchema,
  type Enquiry,
  type EnquiryRow,
  enquiryFactsSchema,
  enquiryRowSchema,
  enquirySchema,
  REFERRAL_LABELS,
} from './enquiry';
import { ENQUIRY_ACTS } from './enquiry-acts';

/** Characters of the question that the list shows. */
const SHOWN = 60;

/** 咨询: lies in the year of the day it was first registered on, whatever day is written later. */
export const ENQUIRY_KIND = defineKind({
  key: 'enquiry',
  label: '咨询',
  prefix: 'enquiries',
  acts: ENQUIRY_ACTS,
  rights: { read: 'enquiries.read', handle: 'enquiries.handle' },
  schema: enquirySchema,
  form: 1,
  upgrades: [],
  shardOf: ({ asked }) => asked.askedOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: (one, other) => inOrder(one.createdAt, other.createdAt) || inOrder(one.id, other.id),
  title: ({ asked }) => `${asked.name}的咨询`,
  // Of the answering volunteer's own walk-ins.
  visibleTo: ({ answeredById }) => (answeredById === null ? [] : [answeredById]),
  links: ({ caseId }) => (caseId === null ? [] : [{ kind: 'case', id: caseId }]),
  listedBy: ({ asked, createdAt }) => `${asked.askedOn} ${createdAt}`,
  row: { schema: enquiryRowSchema, of: rowOf, told },
  words: ({ asked }) => wordsSaid(askedSchema, asked),
  facts: ({ asked, drafts }) =>
    pickMembers(enquiryFactsSchema, { ...asked, draftCount: drafts.length }),
});

function rowOf({ asked, caseId }: Enquiry): EnquiryRow {
  const characters = [...asked.question];
  const isCut = characters.length > SHOWN;
  // What the list does not show is left out.
  return pickMembers(enquiryRowSchema, {
    ...asked,
    caseId,
    maskedPhone: maskField(askedSchema.shape.phone, asked.phone),
    question: isCut ? `${characters.slice(0, SHOWN).join('')}…` : asked.question,
  });
}

function told({ name, askedOn, category, question, caseId, referredTo }: EnquiryRow): Told {
  const sentOn = referredTo === null ? '' : `引导：${REFERRAL_LABELS[referredTo]}`;
  return {
    title: name,
    detail: [formatChineseDate(askedOn), DISPUTE_CATEGORY_LABELS[category], question].join(' · '),
    state: caseId === null ? sentOn : '已转为纠纷',
  };
}

function inOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
