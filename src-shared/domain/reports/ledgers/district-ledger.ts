import { CASE_FIELDS } from './case-fields';
import { concludedLedger } from './concluded-ledger';
import { columnsOf } from './ledger-field';

const DISTRICT_ORDER =
  'number committee studio acceptor accepted_on source difficulty category district death presiding_mediator ' +
  'other_mediators mediated_on agreement_number outcome agreement_amount fulfillment parties form description ' +
  'subsidy property special_groups migrant_workers escalation';

/** 案件台账 in the 25 columns of the row-per-case layout that the district's import reads, in exactly its order and wording. */
export const DISTRICT_LEDGER = concludedLedger(
  { key: 'district', label: '人民调解案件台账', sheetName: '案件台账' },
  // The second page width has room for them: fewer lines a row, more rows a page.
  columnsOf(CASE_FIELDS, DISTRICT_ORDER, { parties: { width: 28 }, description: { width: 38 } }),
);

const SHORT_ORDER =
  'number form source committee studio acceptor accepted_on description difficulty category property ' +
  'special_groups district death outcome mediated_on party_names agreement_amount';

/** The same cases in the 18 columns of the other import layout: the parties by name alone, parted by commas. */
export const SHORT_LEDGER = concludedLedger(
  { key: 'short', label: '人民调解案件台账（18 栏）', sheetName: '案件台账（18栏）' },
  columnsOf(CASE_FIELDS, SHORT_ORDER, {
    form: { heading: '协议类型', width: 7 },
    source: { width: 9 },
    committee: { heading: '调解组织', width: 13 },
    studio: { heading: '工作室', width: 8 },
    acceptor: { heading: '受理人姓名', width: 7.4 },
    description: { width: 52 },
    category: { width: 9 },
    property: { width: 6 },
    special_groups: { width: 8 },
    district: { width: 8 },
    outcome: { width: 7.4 },
    party_names: { heading: '当事人', width: 34 },
    agreement_amount: { heading: '调解协议金' },
  }),
);
