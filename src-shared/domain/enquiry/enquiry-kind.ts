import { DISPUTE_CATEGORY_LABELS } from '../case/model/dispute-category';
import type { LocalDate } from '../kernel/local-date';
import { defineKind } from '../record/define-kind';
import { maskPhone } from '../record/privacy';
import { type Enquiry, type EnquiryRow, enquiryRowSchema, enquirySchema } from './enquiry';
import { ENQUIRY_ACTS } from './enquiry-acts';
import { ENQUIRY_WAY_LABELS, REFERRAL_LABELS, type Referral } from './enquiry-words';

/** Characters of the question that the list shows. */
const SHOWN = 60;

/** What figures are counted from. */
export interface EnquiryFacts {
  readonly askedOn: LocalDate;
  readonly people: number;
  readonly referredTo: Referral | null;
}

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
  fixed: ['id', 'createdAt', 'updatedAt', 'revision'],
  shardOf: ({ asked }) => asked.askedOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: (one, other) => inOrder(one.createdAt, other.createdAt) || inOrder(one.id, other.id),
  title: ({ asked }) => `${asked.name}的咨询`,
  // Of the answering volunteer's own walk-ins.
  visibleTo: ({ answeredById }) => (answeredById === null ? [] : [answeredById]),
  links: ({ caseId }) => (caseId === null ? [] : [{ kind: 'case', id: caseId }]),
  listedBy: ({ asked, createdAt }) => `${asked.askedOn} ${createdAt}`,
  row: { schema: enquiryRowSchema, of: rowOf },
  words: ({ asked }) => [
    ...[asked.name, asked.phone, asked.question, asked.answer, asked.answeredBy],
    ...[DISPUTE_CATEGORY_LABELS[asked.category], ENQUIRY_WAY_LABELS[asked.way]],
    asked.referredTo === null ? '' : REFERRAL_LABELS[asked.referredTo],
  ],
  facts: ({ asked: { askedOn, people, referredTo } }) => ({ askedOn, people, referredTo }),
});

function rowOf({ asked, caseId }: Enquiry): EnquiryRow {
  const { askedOn, way, name, category, answeredBy, referredTo } = asked;
  const characters = [...asked.question];
  const isCut = characters.length > SHOWN;
  return {
    ...{ askedOn, way, name, category, answeredBy, referredTo, caseId },
    maskedPhone: maskPhone(asked.phone),
    question: isCut ? `${characters.slice(0, SHOWN).join('')}…` : asked.question,
  };
}

function inOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
