import { alertStanding, wornColor } from '../model/alert-standing';
import { defineClock } from './case-clock';

/**
 * 黄色当日清, 蓝色限时办 (practice): from the day on which the colour was given until the first disposition. The
 * days of 蓝色 are the studio's, for the source names none. 红色 has no limit: it is reported at once, and stays until it is.
 */
export const ALERT_CLOCK = defineClock({
  kind: 'alert',
  label: '首次处置',
  short: '处置',
  what: '首次处置到期',
  of: (mediationCase, { blueLimitInDays }) => {
    const color = wornColor(mediationCase);
    const standing = alertStanding(mediationCase);
    if (standing === null || color === null || color === 'red') return null;
    const { since } = standing;
    const run = { startsOn: since, startedBy: '预警', isStopped: false };
    return color === 'yellow'
      ? { ...run, span: { until: since }, basis: '黄色预警：当日清' }
      : {
          ...run,
          span: { days: blueLimitInDays },
          basis: `蓝色预警：限时办，工作室设置的 ${blueLimitInDays} 日`,
        };
  },
});
