import { CheckCircleFilled } from '@ant-design/icons';
import { Section } from '@renderer/components/layout/Section';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { Paper } from '@shared/domain/paper/paper';
import { Link } from 'react-router';

interface PaperStandingProps {
  readonly kind: Paper['kind'];
  readonly inForce: NonNullable<Paper['inForce']>;
  readonly caseId: string;
}

/** Of a paper that is in force: since when, and that it prints as it was then. */
export function PaperStanding({ kind, inForce, caseId }: PaperStandingProps) {
  const day = formatChineseDate(inForce.on);
  return (
    <Section title="已经生效">
      <p className="finding finding-fine">
        <CheckCircleFilled aria-hidden="true" />
        <span>
          {kind === 'written_agreement'
            ? `协议书已签字盖章，${day}生效。`
            : `口头协议${day}达成并生效。`}
          {inForce.isKept
            ? '这里显示、打印的就是当时的内容，以后一字不改。'
            : '当时的软件没有留下定稿，这里照案卷里的内容显示、打印。'}
        </span>
      </p>
      <p className="findings-note">
        {kind === 'written_agreement'
          ? '签名、盖章、日期以当时签好的纸质那份为准。'
          : '签名、盖章、日期留着空，打印以后手写。'}
        当事人换了电话、住址，请
        <Link to={`/cases/${caseId}`}>回到案卷</Link>
        ，在“当事人”里更新，这一份不受影响。
      </p>
    </Section>
  );
}
