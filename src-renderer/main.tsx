import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { reportStrayFaults } from './app/faults/log-fault';
import { askFirstAnswers } from './app/first-answers';
import { obeyScriptPolicy } from './app/script-policy';
import { settleOnLeave } from './app/settle-on-leave';
import { obeyStylePolicy } from './app/theme/style-policy';
import { createQueryClient } from './ipc/query-client';
import './app/theme/tokens.css';
import './app/theme/base.css';

/** So long the window stays empty for the first answer: a wait that is longer is better used to draw. */
const PATIENCE_MS = 20;

obeyScriptPolicy();
obeyStylePolicy();
reportStrayFaults();
settleOnLeave();

const queryClient = createQueryClient();
const root = document.getElementById('root');
if (root) {
  // Drawn once, with the answer, when it is as good as there; a large folder on a slow disk is waited for in words.
  void Promise.race([askFirstAnswers(queryClient), pause(PATIENCE_MS)]).then(() =>
    createRoot(root).render(
      <StrictMode>
        <App queryClient={queryClient} />
      </StrictMode>,
    ),
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, milliseconds);
  });
}
