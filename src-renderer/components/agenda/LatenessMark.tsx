import { ClockCircleOutlined, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import type { Lateness } from '@shared/domain/record/due';

/** The mark of each, which always carries words too. */
const MARKS: Readonly<Record<Lateness, { className: string; Icon: typeof WarningFilled }>> = {
  calm: { className: 'mark mark-plain', Icon: ClockCircleOutlined },
  soon: { className: 'mark mark-yellow', Icon: WarningFilled },
  late: { className: 'mark mark-red', Icon: ExclamationCircleFilled },
};

interface LatenessMarkProps {
  readonly lateness: Lateness;
  /** Nothing is shown where there are no words. */
  readonly mark: string | null;
}

/** How pressing something is: a sign, a colour and words. */
export function LatenessMark({ lateness, mark }: LatenessMarkProps) {
  if (mark === null) return null;
  const { className, Icon } = MARKS[lateness];
  return (
    <span className={className}>
      <Icon aria-hidden="true" />
      {mark}
    </span>
  );
}
