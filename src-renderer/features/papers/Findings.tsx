import { CheckCircleFilled, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import { Section } from '@renderer/components/layout/Section';
import { recordPath } from '@renderer/components/paper/paths';
import type { PaperFinding } from '@shared/domain/paper/paper';
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
    <Section title="导出前看一眼">
      {findings.length === 0 ? (
        <p className="finding finding-fine">
          <CheckCircleFilled aria-hidden="true" />
          <span>该写的都写了，可以打印签字。</span>
        </p>
      ) : (
        <>
          <ul className="findings">
            {missing.map(({ message }) => (
              <li key={message} className="finding finding-missing">
                <ExclamationCircleFilled aria-hidden="true" />
                <span>
                  <strong>缺：</strong>
                  {message}
                </span>
              </li>
            ))}
            {doubtful.map(({ message }) => (
              <li key={message} className="finding finding-doubtful">
                <WarningFilled aria-hidden="true" />
                <span>
                  <strong>请核对：</strong>
                  {message}
                </span>
              </li>
            ))}
          </ul>
          <p className="findings-note">
            不影响导出；空着的地方会留出空行，可以手写。要改内容，请
            <Link to={recordPath(target)}>回到案卷</Link>。
          </p>
        </>
      )}
    </Section>
  );
}
