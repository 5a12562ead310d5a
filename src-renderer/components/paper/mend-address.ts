import {
  CASE_SECTIONS,
  type CaseSectionName,
  caseAddress,
} from '@renderer/components/layout/case-address';
import type { MendPlace } from '@shared/domain/case/dossier/dossier';
import { dossierPath } from './paths';

/** Where something that a file lacks is mended. */
export function mendAddress(mend: MendPlace, caseId: string): string {
  switch (mend.at) {
    case 'act':
      return caseAddress(caseId, mend.act, mend.of === null ? {} : { of: mend.of });
    case 'section':
      return caseAddress(caseId, null, isSection(mend.section) ? { section: mend.section } : {});
    case 'sheet':
      return dossierPath(caseId, mend);
    case 'settings':
      return `/settings?part=${mend.part}`;
  }
}

function isSection(name: string): name is CaseSectionName {
  return (CASE_SECTIONS as readonly string[]).includes(name);
}
