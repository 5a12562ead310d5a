import { FoundChoice, OFFERED } from '@renderer/components/records/FoundChoice';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { useState } from 'react';

interface ChoiceProps {
  readonly path: string;
  readonly value: string | null;
}

interface CompanyChoiceProps extends ChoiceProps {
  readonly onChange: (companyId: string | null) => void;
}

/** Which company manages an estate; the main process finds it as it is typed. */
export function CompanyChoice({ path, value, onChange }: CompanyChoiceProps) {
  const [text, setText] = useState('');
  const { data } = useRouteQuery('companies.list', { text, ...OFFERED }, { keepPrevious: true });
  const chosen = useRouteQuery('companies.get', { id: value ?? '' }, { enabled: value !== null });
  const own = chosen.data?.record;
  return (
    <FoundChoice
      {...{ path, value, label: '物业企业', placeholder: '打名称或者拼音；没有的空着' }}
      found={(data?.items ?? [])
        .filter(({ row }) => row.goneOn === null)
        .map(({ id, row }) => ({ value: id, label: row.name }))}
      own={own === undefined ? null : { value: own.id, label: own.firm.name }}
      onSearch={setText}
      onChange={onChange}
    />
  );
}

/** An estate, and who manages it now. */
export interface ChosenEstate {
  readonly estateId: string;
  readonly companyId: string | null;
}

interface EstateChoiceProps extends ChoiceProps {
  readonly onChange: (chosen: ChosenEstate) => void;
}

/** Which estate was looked at; the main process finds it as it is typed. */
export function EstateChoice({ path, value, onChange }: EstateChoiceProps) {
  const [text, setText] = useState('');
  const { data } = useRouteQuery('estates.list', { text, ...OFFERED }, { keepPrevious: true });
  const chosen = useRouteQuery('estates.get', { id: value ?? '' }, { enabled: value !== null });
  const own = chosen.data?.record;
  const items = (data?.items ?? []).filter(({ row }) => row.goneOn === null);
  return (
    <FoundChoice
      {...{ path, value, label: '小区', placeholder: '打名称、拼音或者地址', isRequired: true }}
      found={items.map(({ id, row }) => ({
        value: id,
        label: [row.name, row.place].filter(Boolean).join(' '),
      }))}
      own={own === undefined ? null : { value: own.id, label: own.compound.name }}
      onSearch={setText}
      onChange={(estateId) => {
        const companyId = items.find(({ id }) => id === estateId)?.row.companyId ?? null;
        onChange({ estateId: estateId ?? '', companyId });
      }}
    />
  );
}
