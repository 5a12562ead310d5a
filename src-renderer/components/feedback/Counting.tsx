import { Progress } from 'antd';
import './feedback.css';

export const COUNTING_AGAIN = '正在重新清点…';

/** How often it is asked how far a counting has come: not so often that the program never rests. */
export const COUNTING_ASK_MS = 3_000;

interface CountingProps {
  /** Months that are counted, and all of them. */
  readonly done: number;
  readonly total: number;
  /** What is shown or not meanwhile: 数完就显示统计结果. */
  readonly meanwhile: string;
}

/** Every case is counted anew behind the window: after a change of settings or holidays, or with a new version. */
export function Counting({ done, total, meanwhile }: CountingProps) {
  return (
    <div className="counting" role="status">
      <p>
        {COUNTING_AGAIN}设置、节假日或软件版本变了，案件要重新数一遍，{meanwhile}。已数完 {done}／
        {total} 个月的案件，其他事可以照常办。
      </p>
      <Progress percent={total === 0 ? 0 : Math.floor((done * 100) / total)} aria-hidden="true" />
    </div>
  );
}

interface AgendaCountingProps {
  /** Of the agenda's answer; null when nothing is being counted. */
  readonly counting: { readonly done: number; readonly total: number } | null;
}

/** Above what the days ask for, while that may still change. */
export function AgendaCounting({ counting }: AgendaCountingProps) {
  if (counting === null) return null;
  return <Counting {...counting} meanwhile="数完以前，下面的期限和安排还可能变" />;
}
