import { CitedText } from '@renderer/components/law/CitedText';
import type { CaseView } from '@shared/domain/case/view/case-view';

const SIGNS = { met: '✓', doubtful: '●', lacking: '✕' } as const;
const WORDS = { met: '够', doubtful: '请看', lacking: '不够' } as const;

/** Whether the parties can apply, condition by condition: a sign, a word and a sentence with its article. */
export function ConfirmationConditions({
  confirmationConditions,
}: Pick<CaseView, 'confirmationConditions'>) {
  return (
    <ul className="conditions" aria-label="能不能申请">
      {confirmationConditions.map(({ key, standing, text }) => (
        <li key={key} className={`condition-${standing}`}>
          <span className="condition-sign">
            <span aria-hidden="true">{SIGNS[standing]}</span> {WORDS[standing]}
          </span>
          <span>
            <CitedText text={text} />
          </span>
        </li>
      ))}
    </ul>
  );
}
