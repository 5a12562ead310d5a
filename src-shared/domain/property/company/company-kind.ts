import { defineKind, type Told } from '../../record/define-kind';
import { maskField } from '../../record/mask-field';
import { pickMembers } from '../../record/pick-members';
import { wordsSaid } from '../../record/plain-texts';
import { shardOfId } from '../../record/shard-of-id';
import {
  type Company,
  type CompanyRow,
  companyRowSchema,
  companySchema,
  firmSchema,
} from './company';
import { COMPANY_ACTS, firmCodeWord, firmWord } from './company-acts';

/** What reports count of a company. */
export type CompanyFacts = ReturnType<typeof companyFacts>;

/** 物业企业: of the whole studio. */
export const COMPANY_KIND = defineKind({
  key: 'company',
  label: '物业企业',
  prefix: 'companies',
  acts: COMPANY_ACTS,
  rights: { read: 'community.read', handle: 'community.handle' },
  schema: companySchema,
  form: 1,
  upgrades: [],
  work: 'property',
  isCommon: true,
  fixed: ['enteredOn'],
  shardOf: ({ id }) => shardOfId(id).slice(0, 1),
  isShardName: (name) => /^[0-9a-f]$/.test(name),
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ firm }) => firm.name,
  listedBy: ({ createdAt }) => createdAt,
  row: { schema: companyRowSchema, of: rowOf, told },
  facts: companyFacts,
  words: ({ firm }) => [...wordsSaid(firmSchema, firm), firmWord(firm), firmCodeWord(firm)],
});

function rowOf({ firm, leaving }: Company): CompanyRow {
  const maskedPhone = maskField(firmSchema.shape.phone, firm.phone);
  return pickMembers(companyRowSchema, {
    ...firm,
    ...{ maskedPhone, goneOn: leaving?.goneOn ?? null },
  });
}

function told({ name, contact, maskedPhone, goneOn }: CompanyRow): Told {
  const detail = [contact, maskedPhone].filter((word) => word !== '').join(' · ');
  return { title: name, detail, state: goneOn === null ? '物业企业' : '已撤场' };
}

function companyFacts({ enteredOn, firm: { since }, leaving }: Company) {
  const goneOn = leaving?.goneOn ?? null;
  // It was there before it was registered here, where an earlier day is written.
  const knownOn = [since, goneOn].reduce<typeof enteredOn>(
    (first, on) => (on !== null && on < first ? on : first),
    enteredOn,
  );
  return { enteredOn, knownOn, goneOn };
}
