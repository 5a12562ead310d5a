import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/App';
import { reportStrayFaults } from './app/faults/log-fault';
import { settleOnLeave } from './app/settle-on-leave';
import { obeyStylePolicy } from './app/theme/style-policy';
import { createQueryClient } from './ipc/query-client';
import { askBootstrap } from './ipc/use-bootstrap';
import './app/theme/tokens.css';
import './app/theme/base.css';

// The content policy forbids code made at run time, which zod would otherwise try.
z.config({ jitless: true });
obeyStylePolicy();
reportStrayFaults();
settleOnLeave();

const queryClient = createQueryClient();
askBootstrap(queryClient);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App queryClient={queryClient} />
    </StrictMode>,
  );
}
