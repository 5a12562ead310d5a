import { Allowed } from '@renderer/components/feedback/Allowed';
import type { Draft } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { PhoneField } from '@renderer/components/form/PhoneField';
import { TextField } from '@renderer/components/form/text-fields';
import { DayField } from '@renderer/components/form/value-fields';
import { DisputesOf } from '@renderer/components/party/DisputesOf';
import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { plainDialog } from '@renderer/components/records/plain-dialog';
import { WrittenParts } from '@renderer/components/records/WrittenParts';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { checkCreditCode } from '@shared/domain/party/credit-code';
import { firmSchema, leavingSchema } from '@shared/domain/property/company/company';
import { labelOf } from '@shared/domain/record/walk';
import { Link } from 'react-router';
import { z } from 'zod';
import { NamingList } from './NamingList';

/** 物业企业: who manages the estates. */
export const COMPANY_PAGES = defineRecordPages({
  prefix: 'companies',
  key: 'company',
  label: '物业企业',
  titleOf: ({ firm }) => firm.name,
  words: {
    one: '这家企业',
    lead: '只有名称必填。它管哪些小区，在小区里选它。',
    empty: '还没有登记物业企业。点右上角的“登记物业企业”。',
  },
  part: 'firm',
  schema: firmSchema,
  Fields: CompanyFields,
  begin: { act: 'register', known: () => ({}) },
  opensNew: true,
  correct: 'correct',
  rareDialogs: ['leave'],
  dialogs: {
    leave: plainDialog({
      ...{ prefix: 'companies', act: 'leave', title: '撤场', saveLabel: '登记撤场' },
      ...{ cancelLabel: '先不办', part: 'leaving', schema: leavingSchema },
      explanation: () => <p>它管的小区一起改成没有物业企业；新来的一家，到小区里选。</p>,
      known: ({ today }) => ({ goneOn: today }),
    }),
    comeBack: plainDialog({
      ...{ prefix: 'companies', act: 'comeBack', title: '恢复进驻？', saveLabel: '恢复进驻' },
      ...{ cancelLabel: '先不办', schema: z.object({}) },
      explanation: () => <p>它管的小区，请到小区里重新选它。</p>,
    }),
  },
  links: {},
  Beside: ({ view: { record } }) => (
    <>
      <WrittenParts parts={[{ title: '撤场', schema: leavingSchema, value: record.leaving }]} />
      <NamingList
        of={{ kind: 'company', id: record.id }}
        by="estate"
        isPlain
        title="管的小区"
        empty="还没有。在小区的页面上选这家企业，就列在这里。"
      />
      <NamingList
        of={{ kind: 'company', id: record.id }}
        by="oversight"
        title="督导检查"
        empty="它管的小区还没有督导过。"
      />
      <Allowed route="cases.get">
        <CompanyDisputes companyId={record.id} />
      </Allowed>
    </>
  ),
  columns: [
    {
      title: '物业企业',
      key: 'name',
      render: (_, { id, row }) => (
        <>
          <Link to={`/companies/${id}`}>
            <strong>{row.name}</strong>
          </Link>
          <div className="table-meta">{row.creditCode}</div>
        </>
      ),
    },
    {
      title: '联系人',
      key: 'contact',
      width: '24%',
      render: (_, { row }) => (
        <>
          {row.contact || <span className="quiet">没有写</span>}
          <div className="table-meta">{row.maskedPhone}</div>
        </>
      ),
    },
    {
      title: '进驻日期',
      key: 'since',
      width: '22%',
      render: (_, { row: { since, goneOn } }) => (
        <>
          {since !== null && formatChineseDate(since)}
          {goneOn !== null && <div className="table-meta">{formatChineseDate(goneOn)} 撤场</div>}
        </>
      ),
    },
  ],
  removedWords: ({ name, contact }) => ({ name, about: contact }),
});

function CompanyDisputes({ companyId }: { readonly companyId: string }) {
  const query = useRouteQuery('property.companyDisputes', { companyId });
  return <DisputesOf query={query} label="这家企业的纠纷" />;
}

type FirmDraft = Draft<typeof firmSchema>;
interface CompanyFieldsProps {
  readonly draft: FirmDraft;
  readonly onPatch: (change: Partial<FirmDraft>) => void;
}

const { shape } = firmSchema;

function CompanyFields({ draft, onPatch }: CompanyFieldsProps) {
  const check = checkCreditCode(draft.creditCode);
  return (
    <FieldGrid>
      <TextField
        path="firm.name"
        label={labelOf(shape.name)}
        isRequired
        isWide
        hint="照营业执照写；和纠纷里的单位同名，就自己连上"
        value={draft.name}
        onChange={(name) => onPatch({ name })}
      />
      <TextField
        path="firm.creditCode"
        label={labelOf(shape.creditCode)}
        warning={check.kind === 'wrong' ? check.message : null}
        value={draft.creditCode}
        onChange={(creditCode) => onPatch({ creditCode })}
      />
      <TextField
        path="firm.contact"
        label={labelOf(shape.contact)}
        value={draft.contact}
        onChange={(contact) => onPatch({ contact })}
      />
      <PhoneField
        path="firm.phone"
        label={labelOf(shape.phone)}
        value={draft.phone}
        onChange={(phone) => onPatch({ phone })}
      />
      <DayField
        path="firm.since"
        label={labelOf(shape.since)}
        isPlain
        value={draft.since}
        onChange={(since) => onPatch({ since })}
      />
    </FieldGrid>
  );
}
