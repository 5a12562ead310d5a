import type { Company } from '../../property/company/company';
import type { CompanyFacts } from '../../property/company/company-kind';
import type { Estate, EstateRow } from '../../property/estate/estate';
import type { EstateFacts } from '../../property/estate/estate-kind';
import type { OversightRow } from '../../property/oversight/oversight';
import { defineLedger, type LedgerContext, ROW_EACH } from './define-ledger';
import {
  centered,
  columnsOf,
  dayField,
  type FieldOfGroup,
  fromLeft,
  groupOf,
  serialField,
} from './ledger-field';
import { countLooks } from './looks';

/** What was found by the oversights that name it. */
function looksAt(context: LedgerContext<unknown>) {
  // A kind's rows are its own.
  const rows = (context.naming?.('oversight') ?? []).map(({ row }) => row as OversightRow);
  return countLooks(
    context,
    rows.map(({ lookedOn, standing, mendedOn, dueOn }) => ({
      ...{ on: lookedOn, isFaulty: standing !== 'in_order' },
      ...{ rightOn: mendedOn, dueOn },
    })),
  );
}

function lookFields<R>(): FieldOfGroup<R>[] {
  const namedBy = ['oversight'];
  return [
    { ...centered<R>('looks', '督导次数', 6, (context) => looksAt(context).looks), namedBy },
    { ...centered<R>('faulty', '有问题', 6, (context) => looksAt(context).faulty), namedBy },
    { ...centered<R>('mended', '本期整改', 6, (context) => looksAt(context).righted), namedBy },
    { ...centered<R>('open', '期末待整改', 9, (context) => looksAt(context).open), namedBy },
  ];
}

/** A number that was counted of its disputes; empty where nothing is known of them. */
function toldNumber<R>(key: string, heading: string): FieldOfGroup<R> {
  return centered(key, heading, 8, ({ told }) => String(told?.[key] ?? ''));
}

const ESTATE_FIELDS = groupOf<Estate>('小区', [
  serialField(),
  fromLeft('estate', '小区', 18, ({ record }) => record.compound.name),
  fromLeft('place', '地址', 20, ({ record }) => record.compound.place),
  fromLeft('company', '物业企业', 20, ({ record }) =>
    record.compound.companyId === null ? '' : record.companyName,
  ),
  centered('without', '三无楼院', 6, ({ record }) => (record.compound.isWithoutAll ? '是' : '')),
  dayField('committee_on', '监委会成立', ({ record }) => record.compound.committeeOn),
  centered('households', '户数', 7, ({ record }) => String(record.compound.households ?? '')),
  ...lookFields<Estate>(),
  toldNumber('disputes', '物业纠纷'),
  toldNumber('settled', '达成协议'),
]);

/**
 * 红色物业诚信台账 (S4): every estate at the end of the period, who manages it, what was found there in the period, and the
 * 物业纠纷 that were registered in it.
 */
export const ESTATE_LEDGER = defineLedger<Estate, EstateFacts>('estate', {
  ...{ key: 'estates', label: '红色物业诚信台账', sheetName: '红色物业诚信台账' },
  emptyText: '期末没有登记的小区。',
  ...{ event: 'enteredOn', until: 'goneOn' },
  columns: columnsOf(
    ESTATE_FIELDS,
    'serial estate place company without committee_on households looks faulty mended open disputes settled',
  ),
  asks: 'estate_disputes',
  sums: [{ key: 'estates', label: '诚信台账行数＝期末小区', figure: 'estates', ...ROW_EACH }],
  summary: (count) => `共 ${count} 个小区`,
});

const COMPANY_FIELDS = groupOf<Company>('物业企业', [
  serialField(),
  fromLeft('company', '企业名称', 26, ({ record }) => record.firm.name),
  centered('code', '统一社会信用代码', 21, ({ record }) => record.firm.creditCode),
  dayField('since', '进驻日期', ({ record }) => record.firm.since),
  {
    ...fromLeft<Company>('estates', '管哪些小区', 28, ({ naming }) =>
      (naming?.('estate') ?? [])
        .map(({ row }) => row as EstateRow)
        .flatMap(({ name, goneOn }) => (goneOn === null ? [name] : []))
        .join('、'),
    ),
    namedBy: ['estate'],
  },
  ...lookFields<Company>(),
  toldNumber('complaints', '被申请调解'),
  toldNumber('settled', '达成协议'),
]);

/** 物业企业台账 (S3, S4): every company at the end of the period, and how often it was asked against in the period. */
export const COMPANY_LEDGER = defineLedger<Company, CompanyFacts>('company', {
  ...{ key: 'companies', label: '物业企业台账', sheetName: '物业企业台账' },
  emptyText: '期末没有登记的物业企业。',
  ...{ event: 'knownOn', until: 'goneOn' },
  columns: columnsOf(
    COMPANY_FIELDS,
    'serial company code since estates looks faulty mended open complaints settled',
  ),
  asks: 'organisation_disputes',
  sums: [
    {
      key: 'companies',
      label: '物业企业台账行数＝期末物业企业',
      figure: 'companies',
      ...ROW_EACH,
    },
  ],
  summary: (count) => `共 ${count} 家`,
});
