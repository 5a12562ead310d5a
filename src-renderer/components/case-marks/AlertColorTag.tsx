import { ExclamationCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons';
import { ALERT_COLOR_LABELS, type AlertColor } from '@shared/domain/case/model/registration-words';
import './case-marks.css';

const ICONS = {
  red: ExclamationCircleFilled,
  yellow: WarningFilled,
  blue: InfoCircleFilled,
} as const;

/** 三色预警, always with its word and an icon of its own shape; nothing when none was given. */
export function AlertColorTag({ color }: { readonly color: AlertColor | null }) {
  if (color === null) return null;
  const Icon = ICONS[color];
  return (
    <span className={`mark mark-${color}`}>
      <Icon aria-hidden="true" />
      {ALERT_COLOR_LABELS[color]}
    </span>
  );
}
