import { useToday } from '@renderer/components/day/today-context';
import type { HistoryEntry } from '@renderer/ipc/answers';
import { wordMoment } from '@renderer/messages/day-wording';
import { Button } from 'antd';
import { useState } from 'react';
import { ChangeLine } from './ChangeLine';
import './history-list.css';

/** So many changes of one entry are in sight without asking. */
const IN_SIGHT = 6;

/** What was done to a record, newest first. */
export function HistoryList({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  return (
    <ol className="history">
      {entries.map((entry) => (
        <Entry key={entry.seq} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const { on, time, who, act, note, saves, changes } = entry;
  const today = useToday();
  return (
    <li className="history-entry">
      <p className="history-head">
        <time dateTime={`${on}T${time}+08:00`}>{wordMoment(on, time, today)}</time>{' '}
        <strong>{who ?? '（没有选经办人）'}</strong> {act}
        {saves > 1 && <span className="quiet">（边写边存 {saves} 次）</span>}
      </p>
      {note !== '' && <p className="history-note">原因：{note}</p>}
      {changes === null ? <p className="quiet">改了哪几项，记录里查不到了。</p> : null}
      {changes !== null && changes.length > 0 && <Changes changes={changes} />}
    </li>
  );
}

function Changes({ changes }: { readonly changes: NonNullable<HistoryEntry['changes']> }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? changes : changes.slice(0, IN_SIGHT);
  return (
    <>
      <ul className="history-changes">
        {shown.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry of the past never changes its order
          <ChangeLine key={index} change={change} />
        ))}
      </ul>
      {changes.length > shown.length && (
        <Button type="link" onClick={() => setWhole(true)}>
          还有 {changes.length - shown.length} 项改动
        </Button>
      )}
    </>
  );
}
