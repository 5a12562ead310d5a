import { Progress } from 'antd';

export const COUNTING_AGAIN = '正在重新清点…';

interface CountingProps {
  /** Months that are counted, and all of them. */
  readonly done: number;
  readonly total: number;
}

/** Figures that wait until every case is counted anew: after a change of settings or holidays, or with a new version. */
export function Counting({ done, total }: CountingProps) {
  return (
    <div className="report-counting" role="status">
      <p>
        {COUNTING_AGAIN}设置、节假日或软件版本变了，案件要重新数一遍，数完就显示统计结果。已数完{' '}
        {done}／{total} 个月的案件，其他事可以照常办。
      </p>
      <Progress percent={total === 0 ? 0 : Math.floor((done * 100) / total)} aria-hidden="true" />
    </div>
  );
}
