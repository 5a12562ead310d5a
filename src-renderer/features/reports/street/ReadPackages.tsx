import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { formatPeriod } from '@shared/domain/reports/period';
import { VERDICT_ADVICE, VERDICT_LABELS } from '@shared/domain/street/judge-package';
import type { Reading, ShownVerdict, UnknownKey } from '@shared/ipc/routes-street';
import { Button } from 'antd';
import { useState } from 'react';
import { ConfirmKeyDialog } from './ConfirmKeyDialog';

/** So many files that do not count are told one by one. */
const MOST_TOLD = 8;

/** 读入上报包: choosing files, and what became of each. */
export function ReadPackages() {
  const read = useRouteMutation('street.read');
  const [reading, setReading] = useState<Reading | null>(null);
  const [asked, setAsked] = useState<UnknownKey | null>(null);
  const start = (from: 'files' | 'folder') =>
    read.mutate({ from }, { onSuccess: (answer) => answer && setReading(answer) });
  return (
    <section className="section-card street-reading" aria-label="读入上报包">
      <div className="street-buttons">
        <Button type="primary" disabled={read.isPending} onClick={() => start('files')}>
          {read.isPending ? '正在读…' : '读入上报包'}
        </Button>
        <Button disabled={read.isPending} onClick={() => start('folder')}>
          整个文件夹一起读
        </Button>
        <span className="quiet">各单位发来的 .mtpkg 文件；里面只有数字，没有当事人。</span>
      </div>
      <FormErrorSummary error={read.error} />
      {reading !== null && <Found reading={reading} onAsk={setAsked} />}
      {asked !== null && (
        <ConfirmKeyDialog
          asked={asked}
          onClose={() => setAsked(null)}
          onDone={(answer) => {
            setReading((before) => joined(before, answer));
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}

/** What was read before, with what became of some of its files since. */
function joined(before: Reading | null, answer: Reading): Reading {
  const again = new Set(answer.files.map(({ file }) => file));
  const others = (before?.files ?? []).filter(({ file }) => !again.has(file));
  return { ...answer, files: [...answer.files, ...others] };
}

interface FoundProps {
  readonly reading: Reading;
  readonly onAsk: (key: UnknownKey) => void;
}

function Found({ reading, onAsk }: FoundProps) {
  const { files, unknownKeys } = reading;
  const counted = files.filter(({ verdict }) => VERDICT_ADVICE[verdict] === '');
  const others = files.filter(
    ({ verdict }) => VERDICT_ADVICE[verdict] !== '' && verdict !== 'unknown_key',
  );
  return (
    <div role="status">
      <p>
        读了 {files.length} 个文件，算进去 {counted.length} 个
        {counted.length > 0 && `：${wordCounted(counted)}`}。
      </p>
      {unknownKeys.map((key) => (
        <p key={key.key} className="street-file">
          <strong>{key.unitName}</strong>（{key.files.length}{' '}
          个文件）：指纹还没有核对过，没有算进去。
          <Button onClick={() => onAsk(key)}>核对指纹</Button>
        </p>
      ))}
      {others.length > 0 && (
        <ul className="street-files">
          {others.slice(0, MOST_TOLD).map(({ file, verdict, unitName, month }) => (
            <li key={file}>
              <strong>✕ {VERDICT_LABELS[verdict]}</strong>：{file}
              {unitName !== '' && `（${unitName}${formatPeriod(month)}）`}。
              {VERDICT_ADVICE[verdict]}
            </li>
          ))}
          {others.length > MOST_TOLD && (
            <li>还有 {others.length - MOST_TOLD} 个文件没有算进去。</li>
          )}
        </ul>
      )}
    </div>
  );
}

function wordCounted(counted: readonly ShownVerdict[]): string {
  const corrected = counted.filter(({ verdict }) => verdict === 'corrected').length;
  const months = [...new Set(counted.map(({ month }) => month))].sort();
  const [first = '', last = first] = [months[0], months.at(-1)];
  const span =
    first === last ? formatPeriod(first) : `${formatPeriod(first)}到${formatPeriod(last)}`;
  return corrected === 0 ? span : `${span}，其中 ${corrected} 个更正了以前的`;
}
