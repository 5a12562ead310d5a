import { useUses } from '@renderer/ipc/use-works';
import type { Work } from '@shared/domain/studio/works';
import type { ReactNode } from 'react';

interface UsedProps {
  readonly work: Work;
  readonly children: ReactNode;
}

/** What belongs to a work of the studio (设置→工作内容): nothing of it is shown where the studio does not use it. */
export function Used({ work, children }: UsedProps) {
  return useUses()(work) ? children : null;
}
