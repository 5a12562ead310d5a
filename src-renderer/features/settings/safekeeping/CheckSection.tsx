import { CheckCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons';
import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { Section } from '@renderer/components/layout/Section';
import { LongTaskBar } from '@renderer/components/safekeeping/LongTaskBar';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { findingSentence } from '@shared/ipc/finding-sentence';
import type { CheckReport } from '@shared/ipc/routes-safekeeping';
import { Button } from 'antd';

/** 检查资料: reads everything, says in words what was found, and repairs what can be rebuilt. */
export function CheckSection() {
  const check = useRouteMutation('safekeeping.check');
  const repair = useRouteMutation('safekeeping.repair');
  const isBusy = check.isPending || repair.isPending;
  const report = repair.data ?? check.data;
  return (
    <Section title="检查资料">
      <p className="settings-lead">
        把每个文件、每条保存记录、每份材料从头读一遍，再按台账把列表和查找用的目录重做一份来比，看有没有损坏或对不上的。只看，不改。
      </p>
      <FormErrorSummary error={check.error ?? repair.error} />
      {isBusy ? <LongTaskBar task={repair.isPending ? 'repair' : 'check'} /> : null}
      {report && !isBusy ? <Report report={report} wasRepaired={repair.isSuccess} /> : null}
      <div className="settings-buttons">
        <Button
          disabled={isBusy}
          onClick={() => {
            repair.reset();
            check.mutate(null);
          }}
        >
          检查资料
        </Button>
        {report?.isRepairable && !isBusy ? (
          <ConfirmButton
            question="修复能修复的部分？"
            explanation="会先备份现在的资料，再按保存记录重新做出损坏的文件。坏文件原样留着，不会删除。"
            confirmLabel="修复"
            onConfirm={() => repair.mutate(null)}
          >
            修复
          </ConfirmButton>
        ) : null}
      </div>
    </Section>
  );
}

const SHOWN_FINDINGS = 100;

function Report({ report, wasRepaired }: { report: CheckReport; wasRepaired: boolean }) {
  const { fileCount, caseCount, lineCount, attachmentCount, findings, isSound } = report;
  return (
    <div className="check-report" role="status">
      <p>
        {isSound ? (
          <CheckCircleFilled className="holiday-known" aria-hidden="true" />
        ) : (
          <WarningFilled className="check-damage" aria-hidden="true" />
        )}{' '}
        {wasRepaired && isSound ? '已经修好。' : isSound ? '资料完好。' : '资料有问题。'}查了{' '}
        {fileCount} 个文件、{caseCount} 件案件、{lineCount} 条保存记录、{attachmentCount} 份材料。
      </p>
      <ul className="check-findings">
        {findings.slice(0, SHOWN_FINDINGS).map((finding) => {
          const sentence = findingSentence(finding);
          return (
            <li key={`${finding.kind}${finding.file}${finding.number}${finding.detail}`}>
              {finding.severity === 'damage' ? (
                <WarningFilled className="check-damage" aria-label="问题" />
              ) : (
                <InfoCircleFilled className="check-note" aria-label="留意" />
              )}{' '}
              {sentence}
            </li>
          );
        })}
        {findings.length > SHOWN_FINDINGS ? (
          <li>……还有 {findings.length - SHOWN_FINDINGS} 处</li>
        ) : null}
      </ul>
    </div>
  );
}
