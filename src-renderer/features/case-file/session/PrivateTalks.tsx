import type { PrivateTalk } from '@shared/domain/case/model/private-talk';
import { HIDDEN_NOTES } from '@shared/domain/case/model/private-talk';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { TakeOut } from '../shared/TakeOut';
import { PrivateTalkDialog } from './PrivateTalkDialog';

/** 单独谈话: each a line; the notes open by a press, for the desk may have somebody before it. */
export function PrivateTalks() {
  const { view, openAct } = useCaseFile();
  const { privateTalks } = view.case;
  return (
    <div className="case-entries">
      <ul>
        {privateTalks.map((one) => (
          <TalkLine key={one.id} one={one} />
        ))}
      </ul>
      <ActButton act="recordPrivateTalk" isAgain={privateTalks.length > 0} />
      {openAct?.name === 'recordPrivateTalk' && <PrivateTalkDialog talkId={openAct.targetId} />}
    </div>
  );
}

function TalkLine({ one }: { readonly one: PrivateTalk }) {
  const { view, can, open } = useCaseFile();
  const names = view.case.parties
    .filter(({ id }) => one.partyIds.includes(id))
    .map(({ name }) => name)
    .join('、');
  const isTheirs = one.talkNotes === HIDDEN_NOTES;
  const of = `${formatChineseDate(one.talkedOn)}跟${names}`;
  return (
    <li>
      <span>
        {formatChineseDate(one.talkedOn)} {one.talker}跟{names}单独谈
      </span>
      {isTheirs ? (
        <span className="quiet">{one.talkNotes}</span>
      ) : (
        <>
          <details className="talk-notes">
            <summary>看笔记</summary>
            <p>{one.talkNotes}</p>
          </details>
          {can('recordPrivateTalk') && (
            <Button
              type="text"
              aria-label={`改这次谈话：${of}`}
              onClick={() => open('recordPrivateTalk', one.id)}
            >
              改
            </Button>
          )}
          <TakeOut
            act="removePrivateTalk"
            input={{ talkId: one.id }}
            explanation="删去以后可以撤销。"
            of={of}
          />
        </>
      )}
    </li>
  );
}
