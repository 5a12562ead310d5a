import type { Bootstrap } from '@renderer/ipc/answers';
import { useSetPreferences } from '@renderer/ipc/use-bootstrap';
import { type DeskState, useDesk } from '@renderer/ipc/use-desk';
import { Button } from 'antd';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { CodeForm } from './CodeForm';
import { PasswordForm } from './PasswordForm';
import { useCoveredPage } from './use-covered-page';
import './lock.css';

/** The page of a locked studio: who wants to work, and their password. What lies behind it stays as it was, out of reach. */
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

type Chosen = DeskState['people'][number] | 'code' | null;

interface LockChoiceProps {
  readonly desk: DeskState;
  /** Something may be half typed behind it. */
  readonly isOpen: boolean;
}

function LockChoice({ desk, isOpen }: LockChoiceProps) {
  const { people, hasCode, waitSeconds } = desk;
  const [only] = people;
  const [chosen, choose] = useState<Chosen>(people.length === 1 && only ? only : null);
  if (chosen === 'code') return <CodeForm wait={waitSeconds} onBack={() => choose(null)} />;
  if (chosen !== null)
    return (
      <PasswordForm
        key={chosen.id}
        person={chosen}
        wait={waitSeconds}
        onBack={people.length > 1 ? () => choose(null) : null}
        onForgotten={hasCode ? () => choose('code') : null}
      />
    );
  return (
    <>
      <p className="lock-lead">{isOpen ? '刚才写了一半的都还在。' : ''}请点自己的名字。</p>
      <div className="lock-people">
        {people.map((person, at) => (
          <Button
            key={person.id}
            size="large"
            ref={at === 0 ? takeFocus : undefined}
            onClick={() => choose(person)}
          >
            {person.name}
          </Button>
        ))}
      </div>
      {hasCode ? (
        <Button type="text" onClick={() => choose('code')}>
          密码忘了，用恢复单
        </Button>
      ) : null}
    </>
  );
}

function takeFocus(button: HTMLElement | null): void {
  button?.focus();
}
