import type { Draft } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { FoundChoice, OFFERED } from '@renderer/components/records/FoundChoice';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { inspectedSchema } from '@shared/domain/merchant/inspection/inspection';
import { useState } from 'react';
import './merchants.css';

type InspectedDraft = Draft<typeof inspectedSchema>;

interface InspectionFieldsProps {
  readonly draft: InspectedDraft;
  readonly onPatch: (change: Partial<InspectedDraft>) => void;
}

const plainSchema = inspectedSchema.omit({ merchantId: true });

/** What was looked at: which merchant, by whom, what was found. */
export function InspectionFields({ draft, onPatch }: InspectionFieldsProps) {
  return (
    <div className="merchant-fields">
      <FieldGrid>
        <MerchantField
          value={draft.merchantId}
          onChange={(merchantId) => onPatch({ merchantId })}
        />
      </FieldGrid>
      <PlainInspectionFields draft={draft} onPatch={onPatch} />
    </div>
  );
}

/** The same where the merchant is known. */
export function PlainInspectionFields({ draft, onPatch }: InspectionFieldsProps) {
  return (
    <SchemaFields
      path="inspected"
      schema={plainSchema}
      value={draft}
      onPatch={onPatch}
      words={{
        found: { hint: '有问题的必须写', isWide: true },
        dueOn: { hint: '有问题才填；不填的，一直列着到整改好', aim: 'future' },
      }}
    />
  );
}

interface MerchantFieldProps {
  readonly value: string;
  readonly onChange: (merchantId: string) => void;
}

/** The merchant that was looked at, found as it is typed. */
function MerchantField({ value, onChange }: MerchantFieldProps) {
  const [text, setText] = useState('');
  const { data } = useRouteQuery('merchants.list', { text, ...OFFERED }, { keepPrevious: true });
  const chosen = useRouteQuery('merchants.get', { id: value }, { enabled: value !== '' });
  const own = chosen.data?.record;
  return (
    <FoundChoice
      {...{ path: 'inspected.merchantId', label: '商户', isRequired: true, isWide: true }}
      value={value === '' ? null : value}
      placeholder="打名称、拼音、负责人或者地址"
      found={(data?.items ?? []).map(({ id, row }) => ({
        value: id,
        label: [row.name, row.place].filter(Boolean).join(' '),
      }))}
      own={own === undefined ? null : { value: own.id, label: own.shop.name }}
      onSearch={setText}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}
