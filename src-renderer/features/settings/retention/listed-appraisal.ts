import type { OutputOf } from '@shared/ipc/contract';

/** An appraisal as it is listed. */
export type ListedAppraisal = OutputOf<'retention.overview'>['appraisals'][number];
