import type { CleanedBackups, NOT_CLEANED } from '@shared/ipc/routes-retention';

/** Why a backup still holds what was destroyed. */
export const WHY_NOT_CLEANED: Readonly<Record<(typeof NOT_CLEANED)[number], string>> = {
  damaged: '这份备份坏了，改不了',
  other_key: '这份备份是用从前的密码加密的，现在打不开',
  disk: '磁盘写不进去或者空间不够',
  newer: '这份备份是更新版本的软件做的',
};

/** What became of the backups, in a sentence. */
export function wordCleaned({ rewritten, failed, missingPlace }: CleanedBackups): string {
  const done = rewritten === 0 ? '备份里没有要清理的' : `${rewritten} 份备份已清理并核对`;
  const left = failed.length === 0 ? '' : `；${failed.length} 份没有清理成`;
  const away =
    missingPlace === null ? '' : `；备份的地方（${missingPlace}）现在不在，插上以后请再清理一遍`;
  return `${done}${left}${away}。`;
}
