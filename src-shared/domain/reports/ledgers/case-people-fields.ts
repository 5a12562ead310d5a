import type { MediationCase } from '../../case/model/mediation-case';
import { stayingParties } from '../../case/model/party-change';
import type { Party, PartySide } from '../../party/party';
import { maskPhone } from '../../record/privacy';
import type { LedgerContext } from './define-ledger';
import { centered, fromLeft, groupOf } from './ledger-field';
import { ledgerParties, shownName, wholeParties } from './ledger-text';

type CaseContext = LedgerContext<MediationCase>;

/** Who is in dispute, who mediates, who wrote it down. */
export const PEOPLE_FIELDS = groupOf<MediationCase>('当事人和调解员', [
  fromLeft(
    'parties',
    '当事人',
    20.8,
    ({ record, today }) => ledgerParties(stayingParties(record), today),
    {
      whole: ({ record }) => wholeParties(stayingParties(record)),
    },
  ),
  fromLeft(
    'party_names',
    '当事人姓名',
    14,
    ({ record, today }) =>
      stayingParties(record)
        .map((party) => shownName(party, today))
        .join('，'),
    {
      whole: ({ record }) =>
        stayingParties(record)
          .map(({ name }) => name)
          .join('，'),
    },
  ),
  fromLeft('applicants', '申请人', 9, maskedNames('applicant'), { whole: namesOf('applicant') }),
  fromLeft('respondents', '被申请人', 9, maskedNames('respondent'), {
    whole: namesOf('respondent'),
  }),
  fromLeft('applicant_phones', '申请人电话', 11, phonesOf('applicant', maskPhone), {
    whole: phonesOf('applicant', (phone) => phone),
  }),
  fromLeft('respondent_phones', '被申请人电话', 11, phonesOf('respondent', maskPhone), {
    whole: phonesOf('respondent', (phone) => phone),
  }),
  centered('party_count', '当事人数', 5, ({ record }) => String(stayingParties(record).length)),
  centered('presiding_mediator', '主办调解员', 5.8, ({ record }) => mediatorNames(record, true)),
  centered('other_mediators', '协办调解员', 5.8, ({ record }) => mediatorNames(record, false)),
  centered(
    'acceptor',
    '受理员',
    5.8,
    ({ record }) => record.acceptance?.acceptedBy || record.registration.registrar,
  ),
  centered('registrar', '登记人', 5.8, ({ record }) => record.registration.registrar),
]);

function maskedNames(side: PartySide) {
  return ({ record, today }: CaseContext): string =>
    sideOf(record, side)
      .map((party) => shownName(party, today))
      .join('、');
}

function namesOf(side: PartySide) {
  return ({ record }: CaseContext): string =>
    sideOf(record, side)
      .map(({ name }) => name)
      .join('、');
}

function phonesOf(side: PartySide, shown: (phone: string) => string) {
  return ({ record }: CaseContext): string =>
    sideOf(record, side)
      .map(({ phone }) => phone)
      .filter((phone) => phone !== '')
      .map(shown)
      .join('、');
}

function sideOf({ parties }: MediationCase, side: PartySide): Party[] {
  return parties.filter((party) => party.side === side);
}

function mediatorNames({ mediators }: MediationCase, isPresiding: boolean): string {
  return mediators
    .filter((mediator) => mediator.isPresiding === isPresiding)
    .map((mediator) => mediator.name)
    .join('、');
}
