import type { RoundRow } from './round';

/** 发现 3 个问题，1 个没有转出; empty where nothing was found. */
export function tellFindings({
  findingCount,
  keptCount,
}: Pick<RoundRow, 'findingCount' | 'keptCount'>): string {
  if (findingCount === 0) return '';
  return keptCount === 0
    ? `发现 ${findingCount} 个问题`
    : `发现 ${findingCount} 个问题，${keptCount} 个没有转出`;
}
