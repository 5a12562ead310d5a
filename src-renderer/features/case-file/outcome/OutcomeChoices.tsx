import { CitedText } from '@renderer/components/law/CitedText';
import type { CaseActName } from '@shared/domain/case/acts/case-acts';
import { Button } from 'antd';
import { useCaseFile } from '../shared/case-file-context';

/** The three ways in which a mediation can come out. */
const WAYS: readonly { readonly act: CaseActName; readonly title: string }[] = [
  { act: 'draftAgreement', title: '书面协议' },
  { act: 'concludeOrally', title: '口头协议' },
  { act: 'terminate', title: '终止调解' },
];

/** The ways in which a mediation can come out: what each of them is, or why it cannot be gone now. */
export function OutcomeChoices() {
  const { view, open, openAct } = useCaseFile();
  const isDrafted = view.case.agreement !== null;
  return (
    <ul className="outcome-choices">
      {WAYS.map(({ act, title }) => {
        const { button, again, about, isOpen, whyNot } = view.acts[act];
        const words = act === 'draftAgreement' && isDrafted ? again : button;
        return (
          <li key={act} className="outcome-choice">
            <h3>{title}</h3>
            <p className="quiet">
              <CitedText text={isOpen ? about : whyNot} />
            </p>
            <Button
              disabled={!isOpen || openAct?.name === act}
              aria-label={`${title}：${words}`}
              onClick={() => open(act)}
            >
              {words}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
