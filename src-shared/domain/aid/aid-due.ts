import { ERRANDS_OPEN } from '../errand/errand-group';
import { daysBetween, wordDaysLeft } from '../kernel/local-date';
import { type AnyDue, defineRowDue } from '../record/due';
import type { AidRow } from './aid';
import { AID_MATTER_LABELS } from './aid-matters';

interface AidDue extends AnyDue {
  readonly kind: 'aid';
  readonly what: string;
}

/** A referral of which nobody knows yet what was decided, on the day on which the centre is to be asked. */
export const AID_DUE = defineRowDue<AidRow, AidDue>({
  kind: 'aid',
  label: '法律援助',
  staysOpen: true,
  of: ({ standing, askDay, matter, centre }) =>
    standing === 'waiting'
      ? [
          {
            ...{ kind: 'aid', on: askDay },
            what: `去问结果${centre === '' ? '' : `（${centre}）`} · ${AID_MATTER_LABELS[matter]}`,
          },
        ]
      : [],
  words: ({ what, on }, today) => ({ what, mark: wordDaysLeft(daysBetween(today, on)) }),
  dayGroups: [ERRANDS_OPEN],
});
