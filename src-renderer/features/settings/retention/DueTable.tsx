import { DISPUTE_CATEGORY_LABELS } from '@shared/domain/case/model/dispute-category';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { APPRAISED_LABELS, VERDICTS, type Verdict } from '@shared/domain/retention/appraisal';
import { KEEPING_TERM_LABELS } from '@shared/domain/studio/keeping-term';
import type { DueCase } from '@shared/ipc/routes-retention';
import { Button, Radio, Table } from 'antd';
import { Link } from 'react-router';

type Verdicts = Readonly<Record<string, Verdict>>;

interface DueTableProps {
  readonly due: readonly DueCase[];
  readonly verdicts: Verdicts;
  readonly onChange: (verdicts: Record<string, Verdict>) => void;
}

const OPTIONS = VERDICTS.map((value) => ({ value, label: APPRAISED_LABELS[value] }));
const PAGE_SIZE = 20;

/** The files that are due, each to be looked at and decided; nothing is decided before a person does. */
export function DueTable({ due, verdicts, onChange }: DueTableProps) {
  const all = (verdict: Verdict): void =>
    onChange(Object.fromEntries(due.map(({ caseId }) => [caseId, verdict])));
  return (
    <>
      <div className="due-all">
        <Button onClick={() => all('keep')}>都续存</Button>
        <Button onClick={() => all('destroy')}>都销毁</Button>
        <Button type="text" onClick={() => onChange({})}>
          都不定
        </Button>
      </div>
      <Table<DueCase>
        rowKey="caseId"
        dataSource={due as DueCase[]}
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: PAGE_SIZE, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: '案卷',
            render: (_: unknown, { caseId, number, title }) => (
              <>
                <Link to={`/cases/${caseId}`}>{number}</Link>
                <br />
                {title}
              </>
            ),
          },
          {
            title: '纠纷类别',
            render: (_: unknown, { category }) =>
              category === null ? '' : DISPUTE_CATEGORY_LABELS[category],
          },
          {
            title: '归档日期',
            render: (_: unknown, { archivedOn }) => formatChineseDate(archivedOn),
          },
          {
            title: '保管期限',
            render: (_: unknown, { term }) => KEEPING_TERM_LABELS[term],
          },
          {
            title: '到期日期',
            render: (_: unknown, { dueOn }) => formatChineseDate(dueOn),
          },
          {
            title: '处理',
            render: (_: unknown, { caseId, number }) => (
              <Radio.Group
                aria-label={`${number}怎么处理`}
                options={OPTIONS}
                value={verdicts[caseId] ?? null}
                onChange={({ target: { value } }) => onChange({ ...verdicts, [caseId]: value })}
              />
            ),
          },
        ]}
      />
    </>
  );
}
