import { findDisorders } from '../days/find-disorders';
import { isOpen } from '../model/case-status';
import { refusalSentence } from '../wording/refusal-sentence';
import { defineCaseWarning } from './case-warning';

// Files from before a rule keep what they say; whoever reads them is told what does not fit together. The way out is
// told only while there is one: after the mediation has ended, days and sessions stay as they are.
export const DAY_WARNING = defineCaseWarning({
  key: 'days',
  of: (mediationCase, { today }) => {
    const beyond = isOpen(mediationCase.status) ? /。$/ : /。.*$/;
    const sentences = findDisorders(mediationCase, { today }).map(({ refusal }) =>
      refusalSentence(refusal).replace(beyond, ''),
    );
    return [...new Set(sentences)].map((message) => ({ field: null, message }));
  },
});
