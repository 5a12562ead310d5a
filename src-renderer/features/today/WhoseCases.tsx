import { useSetPreferences } from '@renderer/ipc/use-bootstrap';
import { DESK_WHOSE, DESK_WHOSE_WORDS } from '@shared/domain/case/view/desk-words';
import { Button } from 'antd';
import type { DeskAnswer } from './desk-questions';

interface WhoseCasesProps {
  readonly answer: Pick<DeskAnswer, 'all' | 'mine' | 'isMineAlone'>;
}

/** 我的 and 全部. There is no choice where nobody is at the desk, or where every case is theirs who is. */
export function WhoseCases({ answer: { all, mine, isMineAlone } }: WhoseCasesProps) {
  const setPreferences = useSetPreferences();
  if (mine === null || (mine === all && !isMineAlone)) return null;
  const counts = { all, mine };
  const chosen = isMineAlone ? 'mine' : 'all';
  return (
    <fieldset className="whose-cases">
      <legend className="visually-hidden">看谁的案件</legend>
      {DESK_WHOSE.map((whose) => (
        <Button
          key={whose}
          aria-pressed={whose === chosen}
          className={whose === chosen ? 'toggle-on' : undefined}
          onClick={() => setPreferences({ deskWhose: whose })}
        >
          {DESK_WHOSE_WORDS[whose]} {counts[whose]} 件
        </Button>
      ))}
      <span className="quiet">“我的”：我是调解员，或者是我登记的</span>
    </fieldset>
  );
}
