import { TypedSelect } from '@renderer/components/form/TypedSelect';
import type { CasePage } from '@renderer/ipc/answers';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { CASE_STATUS_LABELS, CASE_STATUSES } from '@shared/domain/case/model/case-status';
import {
  DISPUTE_CATEGORIES,
  DISPUTE_CATEGORY_LABELS,
} from '@shared/domain/case/model/dispute-category';
import { Button } from 'antd';
import {
  isFiltered,
  type LedgerFilter,
  SORT_CHOICES,
  type SortChoice,
  sortChoicesFor,
} from './ledger-query';
import { monthsBefore } from './months-before';

interface LedgerFiltersProps {
  readonly filter: LedgerFilter;
  readonly counts: CasePage['countsByStatus'] | undefined;
  readonly onChange: (change: Partial<LedgerFilter>) => void;
  readonly onClear: () => void;
}

/** Filters and order of the list; what is looked for is typed into the box above all pages. */
export function LedgerFilters({ filter, counts, onChange, onClear }: LedgerFiltersProps) {
  const { studio, today } = useStudio();
  return (
    <div className="ledger-filters">
      <TypedSelect
        aria-label="状态"
        placeholder="所有状态"
        allowClear
        popupMatchSelectWidth={false}
        value={filter.status}
        options={CASE_STATUSES.map((status) => ({
          value: status,
          label: counts
            ? `${CASE_STATUS_LABELS[status]}（${counts[status] ?? 0}）`
            : CASE_STATUS_LABELS[status],
        }))}
        onChange={(status) => onChange({ status })}
      />
      <TypedSelect
        aria-label="纠纷类别"
        placeholder="所有类别"
        allowClear
        popupMatchSelectWidth={false}
        value={filter.category}
        options={DISPUTE_CATEGORIES.map((category) => ({
          value: category,
          label: DISPUTE_CATEGORY_LABELS[category],
        }))}
        onChange={(category) => onChange({ category })}
      />
      <TypedSelect
        aria-label="登记月份"
        placeholder="所有月份"
        allowClear
        popupMatchSelectWidth={false}
        value={filter.month}
        options={monthsBefore(today, filter.month)}
        onChange={(month) => onChange({ month })}
      />
      <TypedSelect
        aria-label="调解员"
        placeholder="所有调解员"
        allowClear
        popupMatchSelectWidth={false}
        value={filter.mediatorId}
        options={studio.mediators.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(mediatorId) => onChange({ mediatorId })}
      />
      <TypedSelect<SortChoice>
        aria-label="排序"
        popupMatchSelectWidth={false}
        value={filter.sort}
        options={sortChoicesFor(filter.text).map((value) => ({
          value,
          label: SORT_CHOICES[value].label,
        }))}
        onChange={(sort) => sort !== null && onChange({ sort })}
      />
      {isFiltered({ ...filter, text: '' }) && <Button onClick={onClear}>全部显示</Button>}
    </div>
  );
}
