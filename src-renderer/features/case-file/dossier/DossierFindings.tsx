import { CheckCircleFilled, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import { CitedText } from '@renderer/components/law/CitedText';
import { Section } from '@renderer/components/layout/Section';
import { mendAddress } from '@renderer/components/paper/mend-address';
import type { FileFinding } from '@shared/domain/case/dossier/dossier';
import { useState } from 'react';
import { Link } from 'react-router';

interface DossierFindingsProps {
  readonly findings: readonly FileFinding[];
  readonly caseId: string;
}

/** 审卷: what a reviewer of the file would find, one line while it is folded. */
export function DossierFindings({ findings, caseId }: DossierFindingsProps) {
  const [isOpen, setOpen] = useState(false);
  if (findings.length === 0)
    return (
      <Section title="审卷">
        <p className="finding finding-fine">
          <CheckCircleFilled aria-hidden="true" />
          <span>各份文书对得上，没有发现缺的。</span>
        </p>
      </Section>
    );
  const missing = findings.filter(({ severity }) => severity === 'missing').length;
  const summary = [
    missing === 0 ? '' : `缺 ${missing} 项`,
    findings.length === missing ? '' : `要核对 ${findings.length - missing} 项`,
  ];
  const words = summary.filter(Boolean).join('，');
  return (
    <Section
      title="审卷"
      aside={isOpen ? words : null}
      fold={{ isOpen, summary: words, onToggle: () => setOpen((was) => !was) }}
    >
      <ul className="findings">
        {findings.map(({ severity, message, mend }) => (
          <li key={message} className={`finding finding-${severity}`}>
            {severity === 'missing' ? (
              <ExclamationCircleFilled aria-hidden="true" />
            ) : (
              <WarningFilled aria-hidden="true" />
            )}
            <span>
              <strong>{severity === 'missing' ? '还缺：' : '请核对：'}</strong>
              <CitedText text={message} />
              <Link
                className="finding-mend"
                aria-label={`去看看：${message}`}
                to={mendAddress(mend, caseId)}
                replace={mend.at === 'sheet'}
              >
                {mend.at === 'sheet' ? '看这一份' : '去补'}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
