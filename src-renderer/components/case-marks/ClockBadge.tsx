import { ClockCircleOutlined, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import type { Clock } from '@shared/domain/case/clocks/clock';
import { clockDefinitionOf } from '@shared/domain/case/clocks/clock-list';
import { formatChineseDate, wordDaysLeft } from '@shared/domain/kernel/local-date';
import { Tooltip } from 'antd';
import './case-marks.css';

const LOOKS = {
  running: { className: 'mark mark-plain', Icon: ClockCircleOutlined },
  due_soon: { className: 'mark mark-yellow', Icon: WarningFilled },
  overdue: { className: 'mark mark-red', Icon: ExclamationCircleFilled },
} as const;

interface ClockBadgeProps {
  readonly clock: Clock;
  /** For narrow places: a short name of the limit. */
  readonly isShort?: boolean;
}

/**
 * One time limit: 还剩 n 天, 已过 n 天, and 暂定 where the holiday table is not out yet. Quiet words only for a limit
 * that asks nothing of anybody now: one that stopped or stands still, and a joint application that was the parties' to make
 * or leave.
 */
export function ClockBadge({ clock, isShort = false }: ClockBadgeProps) {
  const { label, short } = clockDefinitionOf(clock);
  const name = isShort ? short : label;
  const provisional = clock.isProvisional ? '（暂定）' : '';
  const quiet = quietWords(clock, name);
  if (quiet !== null)
    return (
      <Tooltip title={`${label}：${explainClock(clock)}`}>
        <span className="mark-quiet">{quiet}</span>
      </Tooltip>
    );
  const { className, Icon } =
    LOOKS[clock.state === 'stopped' || clock.state === 'paused' ? 'running' : clock.state];
  return (
    <Tooltip title={`${label}：${explainClock(clock)}`}>
      <span className={className}>
        <Icon aria-hidden="true" />
        {name} {wordDaysLeft(clock.daysLeft)}
        {provisional}
      </span>
    </Tooltip>
  );
}

/** A limit that asks nothing of anybody now, in words; null for others. */
function quietWords(clock: Clock, name: string) {
  const { state, stoppedBy, isProvisional } = clock;
  if (stoppedBy !== null) return stoppedBy;
  const provisional = isProvisional ? '（暂定）' : '';
  if (state === 'stopped') return `${name}已停止${provisional}`;
  if (state === 'paused') return `${name}已暂停，还余 ${clock.daysLeft} 天`;
  return state === 'overdue' && clockDefinitionOf(clock).isRight
    ? `${name}期限已过${provisional}`
    : null;
}

/** The limit in one sentence: last day, where it comes from, whether it moved. */
export function explainClock(clock: Clock): string {
  const parts = [
    `${clock.startedBy}：${formatChineseDate(clock.startsOn)}`,
    `最后一天 ${formatChineseDate(clock.dueOn)}（${clock.basis}）`,
    clock.isRolled ? '末日逢休息日，已顺延' : '',
    clock.isProvisional ? '该年放假安排还没有导入，先按不顺延的日子提醒' : '',
  ];
  return `${parts.filter(Boolean).join('；')}。`;
}
