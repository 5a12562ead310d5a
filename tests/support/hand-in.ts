import { localDate } from '@shared/domain/kernel/local-date';
import type { ReportContent } from '@shared/domain/reports/report-content';
import type { Submission } from '@shared/domain/reports/submission';
import { comparedWith, type SubmissionRecord } from '@shared/domain/submission/submission';
import { SUBMISSION_ACTS, type SubmissionContext } from '@shared/domain/submission/submission-acts';

let made = 0;

function knowing(on: string): SubmissionContext {
  return {
    ...{ today: localDate(on), now: `${on}T01:00:00.000Z`, actor: { id: 'm1', name: '赵信花' } },
    makeId: () => `version${++made}`,
  };
}

/** What was handed in, after one more report was, by the acts of the program. */
export function handIn(
  content: ReportContent,
  last: SubmissionRecord | null = null,
): SubmissionRecord {
  const { preparedOn: on, report, periodKey: period } = content;
  const said = { handedInOn: on, to: '老槐街道', way: null, note: '' };
  const given = { token: 't', said };
  const frozen = { content, ledgers: [], counted: [] };
  const ruling =
    last === null
      ? SUBMISSION_ACTS.handIn.begin(
          { id: 's1' },
          { ...given, report, period },
          { ...knowing(on), frozen, same: [] },
        )
      : SUBMISSION_ACTS.correct.apply(
          last,
          { ...given, reason: '补录了一件' },
          { ...knowing(on), frozen },
        );
  if (!ruling.ok) throw new Error(JSON.stringify(ruling.refusal));
  return ruling.value;
}

/** What the next report of the period is compared with. */
export function compared(record: SubmissionRecord): Submission {
  const submission = comparedWith(record);
  if (submission === null) throw new Error('nothing stands');
  return submission;
}
