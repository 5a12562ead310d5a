import { type LaterPage, pagesOf, RECORD_PLACES } from './record-places';

/** The pages with which no day begins, each feature in a file of its own. */
export const LATER_PAGES: readonly LaterPage[] = [
  {
    path: '/cases/:caseId',
    load: async () => (await import('@renderer/features/case-file')).CaseFilePage,
  },
  {
    path: '/cases/:caseId/file',
    load: async () => (await import('@renderer/features/case-file')).DossierPage,
  },
  {
    path: '/cases/new',
    load: async () => (await import('@renderer/features/register')).RegisterCasePage,
  },
  {
    path: '/cases/on-the-spot',
    load: async () => (await import('@renderer/features/register')).OnTheSpotPage,
  },
  {
    path: '/cases/removed',
    load: async () => (await import('@renderer/features/recycle-bin')).RecycleBinPage,
  },
  {
    path: '/cases/import',
    load: async () => (await import('@renderer/features/imports')).ImportsPage,
  },
  ...RECORD_PLACES.flatMap(pagesOf),
  {
    path: '/schedule',
    load: async () => (await import('@renderer/features/schedule')).SchedulePage,
  },
  {
    path: '/mine',
    load: async () => (await import('@renderer/features/mine')).MinePage,
  },
  {
    path: '/flowers',
    load: async () => (await import('@renderer/features/mine')).FlowersPage,
  },
  {
    path: '/flowers/:id',
    load: async () => (await import('@renderer/features/mine')).FlowerPage,
  },
  {
    path: '/schedule/limits',
    load: async () => (await import('@renderer/features/schedule')).LimitsPage,
  },
  {
    path: '/parties',
    load: async () => (await import('@renderer/features/parties')).PartiesPage,
  },
  { path: '/papers', load: async () => (await import('@renderer/features/papers')).PapersPage },
  {
    path: '/papers/:kind/:id/:paper/:ofId?',
    load: async () => (await import('@renderer/features/papers')).PaperPage,
  },
  { path: '/reports', load: async () => (await import('@renderer/features/reports')).ReportsPage },
  {
    path: '/reports/submissions',
    load: async () => (await import('@renderer/features/reports')).SubmissionsPage,
  },
  {
    path: '/reports/submissions/:id/:versionId',
    load: async () => (await import('@renderer/features/reports')).FrozenPage,
  },
  {
    path: '/reports/figure',
    load: async () => (await import('@renderer/features/reports')).FigurePage,
  },
  {
    path: '/reports/typed',
    load: async () => (await import('@renderer/features/reports')).TypedPage,
  },
  {
    path: '/reports/statistics',
    load: async () => (await import('@renderer/features/reports')).StatisticsPage,
  },
  {
    path: '/reports/street',
    load: async () => (await import('@renderer/features/reports')).StreetPage,
  },
  {
    path: '/reports/subsidies',
    load: async () => (await import('@renderer/features/reports')).SubsidyPage,
  },
  {
    path: '/reports/platform',
    load: async () => (await import('@renderer/features/platform')).PlatformListPage,
  },
  {
    path: '/reports/platform/compare',
    load: async () => (await import('@renderer/features/platform')).PlatformComparePage,
  },
  {
    path: '/cases/:caseId/platform',
    load: async () => (await import('@renderer/features/platform')).PlatformCasePage,
  },
  {
    path: '/reports/studies',
    load: async () => (await import('@renderer/features/studies')).StudiesPage,
  },
  {
    path: '/reports/studies/:id',
    load: async () => (await import('@renderer/features/studies')).StudyPage,
  },
  {
    path: '/settings',
    load: async () => (await import('@renderer/features/settings')).SettingsPage,
  },
];

/** The first moments belong to the page with which the day begins. */
const PAUSE_MS = 1_000;

/**
 * Loads the pages one after the other while the window has nothing else to do, in the order in
 * which a day is likely to need them, so that none is waited for when it is opened. One that cannot
 * be loaded is tried again when it is opened, and says so then.
 */
export function loadPagesAhead(): void {
  const waiting = [...LATER_PAGES];
  const next = (): void => {
    const page = waiting.shift();
    if (page !== undefined)
      void page
        .load()
        .catch(() => undefined)
        .then(whenIdle);
  };
  const whenIdle = (): void => void window.requestIdleCallback(next);
  window.setTimeout(whenIdle, PAUSE_MS);
}
