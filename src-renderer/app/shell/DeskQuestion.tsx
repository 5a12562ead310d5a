import { useSetPreferences, useStudio } from '@renderer/ipc/use-bootstrap';
import { Button } from 'antd';

/**
 * Asks once a day who is at the desk, so that the history of cases has names in it. It stands above the page and holds
 * nothing up; who only reads is not asked.
 */
export function DeskQuestion() {
  const { bootstrap, preferences, activeMediators } = useStudio();
  const setPreferences = useSetPreferences();
  if (!bootstrap.desk.isToBeAsked) return null;
  const last = activeMediators.find(({ id }) => id === preferences.deskMediatorId);
  return (
    <section className="desk-question" aria-labelledby="desk-question">
      <div className="desk-question-words">
        <h2 id="desk-question">今天谁在当班？</h2>
        <p className="quiet">
          点一下名字，修改记录里就写明是谁办的。
          {last === undefined ? '' : `上次选的是${last.name}。`}
        </p>
      </div>
      <div className="desk-question-names">
        {activeMediators.map(({ id, name, nickname }) => (
          <Button key={id} size="large" onClick={() => setPreferences({ deskMediatorId: id })}>
            <span>
              {name}
              {nickname && <span className="desk-question-nickname">（{nickname}）</span>}
            </span>
          </Button>
        ))}
        <Button size="large" type="text" onClick={() => setPreferences({ deskMediatorId: null })}>
          以后再说
        </Button>
      </div>
    </section>
  );
}
