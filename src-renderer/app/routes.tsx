import { CaseFilePage } from '@renderer/features/case-file';
import { CaseLedgerPage, RegisterCasePage } from '@renderer/features/cases';
import { PaperPage, PapersPage } from '@renderer/features/papers';
import { PartiesPage } from '@renderer/features/parties';
import { RecycleBinPage } from '@renderer/features/recycle-bin';
import { ReportsPage } from '@renderer/features/reports';
import { SchedulePage } from '@renderer/features/schedule';
import { SettingsPage } from '@renderer/features/settings';
import { TodayPage } from '@renderer/features/today';
import { createHashRouter } from 'react-router';
import { FaultPage } from './faults/FaultPage';
import { StudioShell } from './shell/StudioShell';

const PAGES = [
  { path: '/', Component: TodayPage },
  { path: '/cases', Component: CaseLedgerPage },
  { path: '/cases/new', Component: RegisterCasePage },
  { path: '/cases/removed', Component: RecycleBinPage },
  { path: '/cases/:caseId', Component: CaseFilePage },
  { path: '/schedule', Component: SchedulePage },
  { path: '/parties', Component: PartiesPage },
  { path: '/papers', Component: PapersPage },
  { path: '/papers/:caseId/:kind', Component: PaperPage },
  { path: '/reports', Component: ReportsPage },
  { path: '/settings', Component: SettingsPage },
];

/** The places of the window. Each page fails alone: the rail and the other pages stay usable. */
export function createRouter() {
  return createHashRouter([
    {
      Component: StudioShell,
      children: [
        ...PAGES.map((page) => ({ ...page, ErrorBoundary: FaultPage })),
        { path: '*', loader: refuseLostPath, ErrorBoundary: FaultPage, Component: TodayPage },
      ],
    },
  ]);
}

function refuseLostPath(): never {
  throw new Response(null, { status: 404, statusText: 'Not Found' });
}
