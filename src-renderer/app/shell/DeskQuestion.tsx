import { useSetPreferences, useStudio } from '@renderer/ipc/use-bootstrap';
import { isDeskToBeAsked } from '@shared/domain/mediator/at-desk';
import { Button } from 'antd';

/**
 * Asks once a day who is at the desk, so that the history of cases has names in it. It stands above the page and holds
 * nothing up; who only reads is not asked.
 */
export function DeskQuestion() {
  const { bootstrap, preferences, studio, today, activeMediators, deskMediator } = useStudio();
  const setPreferences = useSetPreferences();
  if (bootstrap.holder !== null) return null;
  if (!isDeskToBeAsked(studio.mediators, preferences.deskAskedOn, today)) return null;
  return (
    <section className="desk-question" aria-labelledby="desk-question">
      <div>
        <h2 id="desk-question">今天谁在当班？</h2>
        <p className="quiet">
          点一下名字，修改记录里就写明是谁办的。
          {deskMediator === null ? '' : `上次选的是${deskMediator.name}。`}
        </p>
      </div>
      <div className="desk-question-names">
        {activeMediators.map(({ id, name, nickname }) => (
          <Button
            key={id}
            size="large"
            onClick={() => setPreferences({ deskMediatorId: id, deskAskedOn: today })}
          >
            {nickname ? `${name}（${nickname}）` : name}
          </Button>
        ))}
        <Button size="large" type="text" onClick={() => setPreferences({ deskAskedOn: today })}>
          以后再说
        </Button>
      </div>
    </section>
  );
}
