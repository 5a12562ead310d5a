import type { CasePage } from '@renderer/ipc/answers';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useTypedChoice } from '@renderer/ipc/use-sounds';
import { CASE_STATUS_LABELS, CASE_STATUSES } from '@shared/domain/case/model/case-status';
import {
  DISPUTE_CATEGORIES,
  DISPUTE_CATEGORY_LABELS,
} from '@shared/domain/case/model/dispute-category';
import { Button, Select } from 'antd';
import {
  isFiltered,
  type LedgerFilter,
  SORT_CHOICES,
  type SortChoice,
  sortChoicesFor,
} from './ledger-query';
import { monthsBefore } from './months-before';

const CATEGORY_NAMES = DISPUTE_CATEGORIES.map((category) => DISPUTE_CATEGORY_LABELS[category]);

interface LedgerFiltersProps {
  readonly filter: LedgerFilter;
  readonly counts: CasePage['countsByStatus'] | undefined;
  readonly onChange: (change: Partial<LedgerFilter>) => void;
  readonly onClear: () => void;
}

/** Filters and order of the list; what is looked for is typed into the box above all pages. */
export function LedgerFilters({ filter, counts, onChange, onClear }: LedgerFiltersProps) {
  const { studio, today } = useStudio();
  const categories = useTypedSearch(CATEGORY_NAMES);
  const mediators = useTypedSearch(studio.mediators.map(({ name }) => name));
  return (
    <div className="ledger-filters">
      <Select
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
        onChange={(status) => onChange({ status: status ?? null })}
      />
      <Select
        aria-label="纠纷类别"
        placeholder="所有类别"
        allowClear
        popupMatchSelectWidth={false}
        {...categories}
        value={filter.category}
        options={DISPUTE_CATEGORIES.map((category) => ({
          value: category,
          label: DISPUTE_CATEGORY_LABELS[category],
        }))}
        onChange={(category) => onChange({ category: category ?? null })}
      />
      <Select
        aria-label="登记月份"
        placeholder="所有月份"
        allowClear
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.month}
        options={monthsBefore(today, filter.month)}
        onChange={(month) => onChange({ month: month ?? null })}
      />
      <Select
        aria-label="调解员"
        placeholder="所有调解员"
        allowClear
        popupMatchSelectWidth={false}
        {...mediators}
        value={filter.mediatorId}
        options={studio.mediators.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(mediatorId) => onChange({ mediatorId: mediatorId ?? null })}
      />
      <Select<SortChoice>
        aria-label="排序"
        popupMatchSelectWidth={false}
        value={filter.sort}
        options={sortChoicesFor(filter.text).map((value) => ({
          value,
          label: SORT_CHOICES[value].label,
        }))}
        onChange={(sort) => onChange({ sort })}
      />
      {isFiltered({ ...filter, text: '' }) && <Button onClick={onClear}>全部显示</Button>}
    </div>
  );
}

/** A list of choices that typing narrows, by words or by pinyin. */
function useTypedSearch(labels: readonly string[]) {
  const [answers, askSounds] = useTypedChoice(labels);
  return {
    showSearch: {
      filterOption: (typed: string, option?: { readonly label: string }) =>
        answers(typed, option?.label ?? ''),
    },
    onOpenChange: askSounds,
  };
}
