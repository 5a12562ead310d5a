import { warnOfAdmissions } from '../wording/find-admissions';
import { defineCaseWarning } from './case-warning';

/** A report to who sent the dispute that tells what a party conceded (法释〔2016〕14号). */
export const FEEDBACK_WARNING = defineCaseWarning({
  key: 'feedback',
  of: ({ feedbacks, agreement }) =>
    // What is promised in an agreement may be told.
    agreement !== null
      ? []
      : feedbacks.flatMap(({ content }) => {
          const message = warnOfAdmissions(content);
          return message === null ? [] : [{ field: null, message: `反馈内容里${message}` }];
        }),
});
