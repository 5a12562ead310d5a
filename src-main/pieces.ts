/**
 * The program in pieces, each with what those before it have not brought: the kinds first, then what the page may ask,
 * then what answers it.
 *
 * Small on purpose. The main process also starts the page's process and serves its files, and can do so only between two
 * pieces: none should take longer than about 15 ms (`npm run bench -- --app` tells what the start costs).
 */
export const PIECES: readonly (() => Promise<unknown>)[] = [
  () => import('@shared/domain/kernel/schemas'),
  () => import('@shared/domain/party/party'),
  () => import('@shared/domain/case/model/mediation-case'),
  () => import('@shared/domain/studio/studio'),
  () => import('@shared/domain/case/papers/case-papers'),
  () => import('@shared/domain/case/acts/case-acts'),
  () => import('@shared/domain/reports/reports'),
  () => import('@shared/domain/kinds'),
  () => import('@shared/ipc/routes-documents'),
  () => import('@shared/ipc/contract'),
  () => import('./store/opened-journal'),
  () => import('./store/index/case-slots'),
  () => import('./store/backup/write-backup'),
  () => import('./store/studio-store'),
  () => import('./services/studio/current-studio'),
  () => import('./services/street/street-service'),
  () => import('./services/attachments/attachment-service'),
  () => import('./services/reports/report-service'),
  () => import('./services/create-services'),
];
