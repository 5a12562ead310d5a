import { mayAsk, useDesk } from '@renderer/ipc/use-desk';
import type { RouteName } from '@shared/ipc/contract';
import type { ReactNode } from 'react';

interface AllowedProps {
  /** What the button asks, or the page behind the link. */
  readonly route: RouteName;
  /** Shown in its place; nothing when left out. */
  readonly otherwise?: ReactNode;
  readonly children: ReactNode;
}

/** What would be refused to whoever works is not offered to them. */
export function Allowed({ route, otherwise = null, children }: AllowedProps) {
  const desk = useDesk();
  return mayAsk(desk, route) ? children : otherwise;
}
