import { CheckCircleFilled } from '@ant-design/icons';
import { Section } from '@renderer/components/layout/Section';
import { recordPath } from '@renderer/components/paper/paths';
import type { Paper } from '@shared/domain/paper/paper';
import type { PaperTarget } from '@shared/domain/record/target';
import { Link } from 'react-router';

interface PaperStandingProps {
  readonly final: NonNullable<Paper['final']>;
  readonly target: PaperTarget;
}

/** Of a paper that is final: since when, and that it prints as it was then. */
export function PaperStanding({ final, target }: PaperStandingProps) {
  return (
    <Section title={final.word}>
      <p className="finding finding-fine">
        <CheckCircleFilled aria-hidden="true" />
        <span>{final.because}</span>
      </p>
      <p className="findings-note">
        {final.ink}
        {final.isFrozen ? (
          <>
            当事人换了电话、住址，请
            <Link to={recordPath(target)}>回到案卷</Link>
            ，在“当事人”里更新，这一份不受影响。
          </>
        ) : null}
      </p>
    </Section>
  );
}
