import type { Bootstrap } from '@renderer/ipc/answers';
import { useSetPreferences } from '@renderer/ipc/use-bootstrap';
import { type DeskState, useDesk } from '@renderer/ipc/use-desk';
import { Button } from 'antd';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { CodeForm } from './CodeForm';
import { SecretForm } from './SecretForm';
import { useCoveredPage } from './use-covered-page';
import './lock.css';

/** The page of a locked studio: who wants to work, and their secret. What lies behind it stays as it was, out of reach. */
export function LockScreen({ bootstrap }: { readonly bootstrap: Bootstrap }) {
  const cover = useCoveredPage();
  const desk = useDesk();
  return createPortal(
    <div className="lock" ref={cover} role="dialog" aria-modal="true" aria-labelledby="lock-title">
      <main className="lock-column">
        <LockHead bootstrap={bootstrap} />
        {desk === null ? (
          <p role="status">请稍等…</p>
        ) : (
          <LockChoice desk={desk} isOpen={bootstrap.state === 'ready'} />
        )}
      </main>
    </div>,
    document.body,
  );
}

function LockHead({ bootstrap }: { readonly bootstrap: Bootstrap }) {
  const setPreferences = useSetPreferences();
  const isLarge = bootstrap.preferences.textSize === 'large';
  return (
    <header className="lock-head">
      <h1 id="lock-title">{bootstrap.studio?.profile.name ?? '调解工作室'}已锁上</h1>
      <Button
        className={isLarge ? 'toggle-on' : undefined}
        aria-pressed={isLarge}
        onClick={() => setPreferences({ textSize: isLarge ? 'normal' : 'large' })}
      >
        大字
      </Button>
    </header>
  );
}

interface LockChoiceProps {
  readonly desk: DeskState;
  /** Something may be half typed behind it. */
  readonly isOpen: boolean;
}

function LockChoice({ desk, isOpen }: LockChoiceProps) {
  const { people, hasCode, waitSeconds, lastId } = desk;
  const [chosenId, choose] = useState<string | null>(null);
  const [isByCode, setByCode] = useState(false);
  if (isByCode) return <CodeForm wait={waitSeconds} onBack={() => setByCode(false)} />;
  // Whoever locked it mostly comes back: nothing need be chosen then.
  const likelyId = people.length === 1 ? (people[0]?.id ?? null) : lastId;
  const chosen = people.find(({ id }) => id === (chosenId ?? likelyId));
  return (
    <>
      <p className="lock-lead">
        {isOpen ? '刚才写了一半的都还在。' : ''}
        {people.length > 1 ? '请点自己的名字。' : ''}
      </p>
      {people.length > 1 || chosen === undefined ? (
        <div className="lock-people">
          {people.map((person, at) => (
            <Button
              key={person.id}
              size="large"
              className={person === chosen ? 'toggle-on' : undefined}
              aria-pressed={person === chosen}
              ref={at === 0 && chosen === undefined ? takeFocus : undefined}
              onClick={() => choose(person.id)}
            >
              {person.name}
            </Button>
          ))}
        </div>
      ) : null}
      {chosen === undefined ? null : (
        <SecretForm key={chosen.id} person={chosen} wait={waitSeconds} />
      )}
      {hasCode ? (
        <Button type="text" className="lock-forgotten" onClick={() => setByCode(true)}>
          密码忘了，用恢复单
        </Button>
      ) : null}
      {chosen === undefined ? null : (
        <p className="quiet">密码忘了，也可以请主任进来，在“设置 → 保护”里给您换一个。</p>
      )}
    </>
  );
}

function takeFocus(button: HTMLElement | null): void {
  button?.focus();
}
