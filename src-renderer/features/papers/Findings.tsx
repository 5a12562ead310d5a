import { CheckCircleFilled, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import { CitedText } from '@renderer/components/law/CitedText';
import { caseAddress } from '@renderer/components/layout/case-address';
import { Section } from '@renderer/components/layout/Section';
import { recordPath } from '@renderer/components/paper/paths';
import type { CaseActName } from '@shared/domain/case/acts/case-acts';
import type { MendedPart, PaperFinding } from '@shared/domain/paper/paper';
import type { PaperTarget } from '@shared/domain/record/target';
import { Link } from 'react-router';

interface FindingsProps {
  readonly findings: readonly PaperFinding[];
  readonly target: PaperTarget;
}

/** What a reviewer would send the paper back for. */
export function Findings({ findings, target }: FindingsProps) {
  const missing = findings.filter(({ severity }) => severity === 'missing');
  const doubtful = findings.filter(({ severity }) => severity === 'doubtful');
  return (
    <Section title="打印前看一看">
      {findings.length === 0 ? (
        <p className="finding finding-fine">
          <CheckCircleFilled aria-hidden="true" />
          <span>该写的都写了，可以打印签字。</span>
        </p>
      ) : (
        <>
          <ul className="findings">
            {missing.map(({ message, mend }) => (
              <li key={message} className="finding finding-missing">
                <ExclamationCircleFilled aria-hidden="true" />
                <span>
                  <strong>还缺：</strong>
                  <CitedText text={message} />
                  <MendLink words="去补" {...{ message, mend, target }} />
                </span>
              </li>
            ))}
            {doubtful.map(({ message, mend }) => (
              <li key={message} className="finding finding-doubtful">
                <WarningFilled aria-hidden="true" />
                <span>
                  <strong>请核对：</strong>
                  <CitedText text={message} />
                  <MendLink words="去改" {...{ message, mend, target }} />
                </span>
              </li>
            ))}
          </ul>
          <p className="findings-note">
            不影响打印和导出；空着的地方会留出空行，可以手写。要改内容，请
            <Link to={recordPath(target)}>回到案卷</Link>。
          </p>
        </>
      )}
    </Section>
  );
}

const MENDING_ACTS = {
  parties: 'saveParties',
  mediators: 'appointMediators',
  terms: 'draftAgreement',
  session: 'saveSession',
} as const satisfies Record<MendedPart, CaseActName>;

interface MendLinkProps extends Pick<PaperFinding, 'message' | 'mend'> {
  readonly words: string;
  readonly target: PaperTarget;
}

/** Leads to the form in which it is mended; what is in no form of a case is only said. */
function MendLink({ words, message, mend, target: { kind, id, ofId } }: MendLinkProps) {
  if (kind !== 'case' || mend === undefined) return null;
  const of = mend === 'session' && ofId !== null ? { of: ofId } : {};
  return (
    <Link
      className="finding-mend"
      aria-label={`${words}：${message}`}
      to={caseAddress(id, MENDING_ACTS[mend], of)}
    >
      {words}
    </Link>
  );
}
