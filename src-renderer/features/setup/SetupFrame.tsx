import { HelpButton } from '@renderer/components/layout/HelpButton';
import type { Bootstrap } from '@renderer/ipc/answers';
import { useSetPreferences } from '@renderer/ipc/use-bootstrap';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import './setup.css';

interface SetupFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly bootstrap: Bootstrap;
  readonly children: ReactNode;
}

/** The quiet page around everything that happens before a studio is open. */
export function SetupFrame({ title, lead, bootstrap, children }: SetupFrameProps) {
  const setPreferences = useSetPreferences();
  const isLarge = bootstrap.preferences.textSize === 'large';
  return (
    <main className="setup">
      <div className="setup-column">
        <div className="setup-brand">
          <span className="setup-seal" aria-hidden="true">
            调
          </span>
          <span>调解工作室</span>
          <Button
            className={isLarge ? 'setup-text-size toggle-on' : 'setup-text-size'}
            aria-pressed={isLarge}
            onClick={() => setPreferences({ textSize: isLarge ? 'normal' : 'large' })}
          >
            大字
          </Button>
          <HelpButton />
        </div>
        <h1>{title}</h1>
        <p className="setup-lead">{lead}</p>
        {children}
      </div>
    </main>
  );
}
