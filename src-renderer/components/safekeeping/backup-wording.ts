import type { BackupReason } from '@shared/domain/safekeeping/backup-reasons';
import type { LongTask } from '@shared/domain/safekeeping/long-tasks';

/** Why a backup was made, in the words of its file name. */
export const REASON_WORDS = {
  daily: '每日自动',
  closing: '关闭时自动',
  manual: '手动',
  before_restore: '恢复前自动保存',
  before_migration: '升级前自动保存',
  before_repair: '修复前自动保存',
  before_protection: '改加密前自动保存',
} as const satisfies Record<BackupReason, string>;

/** What the program is busy with. */
export const TASK_WORDS = {
  backup: '正在备份并核对…',
  restore: '正在读取备份…',
  check: '正在检查资料…',
  repair: '正在修复…',
  export: '正在导出…',
  move: '正在复制并核对…',
  bind: '正在成卷…',
  import: '正在导入旧台账…',
  take_back: '正在撤销导入…',
  seal: '正在加密资料…',
  unseal: '正在取消加密…',
  reseal: '正在加密旧备份…',
  destroy: '正在销毁，并清理备份…',
} as const satisfies Record<LongTask, string>;
