import type { CaseActName } from '@shared/domain/case/acts/case-acts';
import { isLaborDispute } from '@shared/domain/case/model/dispute-category';
import { heldSessions } from '@shared/domain/case/model/session-facts';
import { Button } from 'antd';
import { useCaseFile } from '../shared/case-file-context';

interface Choice {
  readonly act: CaseActName;
  readonly title: string;
  readonly words: string;
  readonly button: string;
  /** Why it is not possible, when it is not. */
  readonly obstacle: string;
}

/** The three ways in which a mediation can come out. */
export function OutcomeChoices() {
  const { can, open, openAct } = useCaseFile();
  return (
    <ul className="outcome-choices">
      {useChoices().map(({ act, title, words, button, obstacle }) => (
        <li key={act} className="outcome-choice">
          <h3>{title}</h3>
          <p className="quiet">{can(act) ? words : obstacle}</p>
          <Button
            disabled={!can(act) || openAct?.name === act}
            aria-label={`${title}：${button}`}
            onClick={() => open(act)}
          >
            {button}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function useChoices(): Choice[] {
  const { view } = useCaseFile();
  const { acts } = view;
  const { registration, agreement } = view.case;
  const notReady =
    heldSessions(view.case).length === 0
      ? '先开一场调解并记下经过，再写协议。'
      : '当事人的意愿或资料还没有齐，先看上面的“意愿与受理”。';
  return [
    {
      act: 'draftAgreement',
      title: '书面协议',
      words: '逐条写明谁做什么、什么时候做完，签名盖章后生效（法第29条）。',
      button: agreement === null ? acts.draftAgreement.button : acts.draftAgreement.again,
      obstacle: notReady,
    },
    {
      act: 'concludeOrally',
      title: '口头协议',
      words: '当事人认为不用书面的，记下协议内容，达成之日生效（法第28、30条）。',
      button: acts.concludeOrally.button,
      obstacle: isLaborDispute(registration.category)
        ? '劳动争议须写书面协议（劳动争议调解仲裁法第14条）。'
        : notReady,
    },
    {
      act: 'terminate',
      title: '终止调解',
      words: '调解不成的，终止调解，并告知可以走仲裁、行政、司法途径（法第26条）。',
      button: acts.terminate.button,
      obstacle: '这件纠纷现在不能终止。',
    },
  ];
}
