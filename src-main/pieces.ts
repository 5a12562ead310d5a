/**
 * The program in pieces, each with what those before it have not brought.
 *
 * Small on purpose. The main process also starts the page's process and serves its files, and can do so only between two
 * pieces: none should take longer than about 15 ms (`npm run bench -- --app` tells what the start costs).
 */
type Pieces = readonly (() => Promise<unknown>)[];

/** What opens the folder and answers the first page: the kinds, then the store, then what answers. */
export const FIRST_PIECES: Pieces = [
  () => import('@shared/domain/kernel/schemas'),
  () => import('@shared/domain/party/party'),
  () => import('@shared/domain/case/model/mediation-case'),
  () => import('@shared/domain/studio/studio'),
  () => import('@shared/domain/case/papers/case-papers'),
  () => import('@shared/domain/case/acts/case-acts'),
  () => import('@shared/domain/reports/reports'),
  () => import('@shared/domain/kinds'),
  () => import('./store/opened-journal'),
  () => import('./store/index/case-slots'),
  () => import('./store/studio-store'),
  () => import('./services/begin-services'),
  () => import('./beginning'),
];

/** The rest, once the first page is answered: what the page may ask, and what answers it. */
export const LATER_PIECES: Pieces = [
  () => import('@shared/ipc/routes-documents'),
  () => import('@shared/ipc/contract'),
  () => import('./store/backup/write-backup'),
  () => import('./services/street/street-service'),
  () => import('./services/attachments/attachment-service'),
  () => import('./services/reports/report-service'),
  () => import('./services/create-services'),
];
