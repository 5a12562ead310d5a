import { ClockCircleOutlined, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import type { Clock } from '@shared/domain/case/clocks/clock';
import { CLOCK_KIND_LABELS } from '@shared/domain/case/clocks/clock-words';
import type { ConfirmationState } from '@shared/domain/case/model/follow-through';
import { formatChineseDate, wordDaysLeft } from '@shared/domain/kernel/local-date';
import { Tooltip } from 'antd';
import './case-marks.css';

const LOOKS = {
  running: { className: 'mark mark-plain', Icon: ClockCircleOutlined },
  due_soon: { className: 'mark mark-yellow', Icon: WarningFilled },
  overdue: { className: 'mark mark-red', Icon: ExclamationCircleFilled },
} as const;

/** Where the whole name has no room. */
const SHORT_NAMES = { mediation: '调解', judicial_confirmation: '司法确认' } as const;

interface ClockBadgeProps {
  readonly clock: Clock;
  /** For narrow places: a short name of the limit. */
  readonly isShort?: boolean;
}

/**
 * One time limit: 还剩 n 天, 已过 n 天, and 暂定 where the holiday table is not out yet. Quiet words only for a limit
 * that asks nothing of anybody any more: a stopped one, and a joint application that was the parties' to make or leave.
 */
export function ClockBadge({ clock, isShort = false }: ClockBadgeProps) {
  const name = isShort ? SHORT_NAMES[clock.kind] : CLOCK_KIND_LABELS[clock.kind];
  const provisional = clock.isProvisional ? '（暂定）' : '';
  const quiet = quietWords(clock, name);
  if (quiet !== null)
    return (
      <Tooltip title={`${CLOCK_KIND_LABELS[clock.kind]}：${explainClock(clock)}`}>
        <span className="mark-quiet">{quiet}</span>
      </Tooltip>
    );
  const { className, Icon } = LOOKS[clock.state === 'stopped' ? 'running' : clock.state];
  return (
    <Tooltip title={`${CLOCK_KIND_LABELS[clock.kind]}：${explainClock(clock)}`}>
      <span className={className}>
        <Icon aria-hidden="true" />
        {name} {wordDaysLeft(clock.daysLeft)}
        {provisional}
      </span>
    </Tooltip>
  );
}

/** How far the joint application has come, where it stopped the clock. */
const APPLICATION_WORDS = {
  applied: '已共同申请',
  admitted: '法院已受理',
  confirmed: '法院已确认',
  rejected: '法院未予确认',
  withdrawn: '已撤回申请',
} as const satisfies Record<ConfirmationState, string>;

/** A limit that asks nothing of anybody any more, in words; null for others. */
function quietWords({ kind, state, application, isProvisional }: Clock, name: string) {
  if (application !== null) return `司法确认：${APPLICATION_WORDS[application]}`;
  const provisional = isProvisional ? '（暂定）' : '';
  if (state === 'stopped') return `${name}已停止${provisional}`;
  return kind === 'judicial_confirmation' && state === 'overdue'
    ? `${name}期限已过${provisional}`
    : null;
}

/** The limit in one sentence: last day, where it comes from, whether it moved. */
export function explainClock(clock: Clock): string {
  const parts = [
    `最后一天 ${formatChineseDate(clock.dueOn)}（${clock.basis}）`,
    clock.isRolled ? '末日逢休息日，已顺延' : '',
    clock.isProvisional ? '该年放假安排还没有导入，先按不顺延的日子提醒' : '',
  ];
  return `${parts.filter(Boolean).join('；')}。`;
}
