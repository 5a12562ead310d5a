import { ClockCircleOutlined, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import { wordDaysLeft } from '@renderer/messages/day-wording';
import { CLOCK_KIND_LABELS, type Clock } from '@shared/domain/deadline/clock';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Tooltip } from 'antd';
import './case-marks.css';

const LOOKS = {
  running: { className: 'mark mark-plain', Icon: ClockCircleOutlined },
  due_soon: { className: 'mark mark-yellow', Icon: WarningFilled },
  overdue: { className: 'mark mark-red', Icon: ExclamationCircleFilled },
  stopped: { className: 'mark mark-plain', Icon: ClockCircleOutlined },
} as const;

interface ClockBadgeProps {
  readonly clock: Clock;
  /** Leaves the name of the limit to the surroundings. */
  readonly isShort?: boolean;
}

/** One time limit: 还剩 n 天, 已过 n 天, and 暂定 where the holiday table is not out yet. */
export function ClockBadge({ clock, isShort = false }: ClockBadgeProps) {
  const { className, Icon } = LOOKS[clock.state];
  const words = clock.state === 'stopped' ? '已停止' : wordDaysLeft(clock.daysLeft);
  return (
    <Tooltip title={explainClock(clock)}>
      <span className={className}>
        <Icon aria-hidden="true" />
        {isShort ? null : `${CLOCK_KIND_LABELS[clock.kind]} `}
        {words}
        {clock.isProvisional ? '（暂定）' : ''}
      </span>
    </Tooltip>
  );
}

/** The limit in one sentence: last day, where it comes from, whether it moved. */
export function explainClock(clock: Clock): string {
  const parts = [
    `${CLOCK_KIND_LABELS[clock.kind]}至 ${formatChineseDate(clock.dueOn)}（${clock.basis}）`,
    clock.isRolled ? '末日逢休息日，已顺延' : '',
    clock.isProvisional ? '该年放假安排还没有导入，先按不顺延的日子提醒' : '',
  ];
  return `${parts.filter(Boolean).join('；')}。`;
}
