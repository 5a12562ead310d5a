import type { RoundRow } from './round';

/** 发现 3 个问题，1 个还没处理; empty where nothing was found. */
export function tellFindings({
  findingCount,
  openCount,
}: Pick<RoundRow, 'findingCount' | 'openCount'>): string {
  if (findingCount === 0) return '';
  return openCount === 0
    ? `发现 ${findingCount} 个问题，都处理了`
    : `发现 ${findingCount} 个问题，${openCount} 个还没处理`;
}
