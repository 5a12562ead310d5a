import type { Work } from '@shared/domain/studio/works';
import { useStudio } from './use-bootstrap';

/** Whether the studio uses a work of 设置→工作内容; what is left out always is. */
export function useUses(): (work: Work | undefined) => boolean {
  const { works } = useStudio().studio.settings;
  return (work) => work === undefined || works.includes(work);
}
