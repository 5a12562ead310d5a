import { PrintButton, PrintOutcome } from '@renderer/components/export/PrintButton';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useRouteMutation } from '@renderer/ipc/use-route';
import type { DossierRow } from '@shared/domain/case/dossier/dossier';
import type { ReactNode } from 'react';
import { BindButton, BindOutcome } from '../papers/BindFile';

interface WholeFileProps {
  readonly caseId: string;
  readonly title: string;
  readonly lead: ReactNode;
  readonly rows: readonly DossierRow[];
}

/**
 * The head of 卷宗, with what is done with all its sheets at once. Those whose signed original is there are not printed
 * again.
 */
export function WholeFile({ caseId, title, lead, rows }: WholeFileProps) {
  const printing = useRouteMutation('paperwork.print');
  const bind = useRouteMutation('paperwork.bind');
  const targets = rows
    .filter(({ isInFile, isThere, state }) => isInFile && isThere && state !== 'signed')
    .map(({ paper, ofId }) => ({ kind: 'case', id: caseId, paper, ofId }));
  const isEmpty = !rows.some(({ isInFile, isThere }) => isInFile && isThere);
  return (
    <>
      <PageHeader
        title={title}
        lead={lead}
        actions={
          isEmpty ? null : (
            <>
              {targets.length === 0 ? null : (
                <PrintButton printing={printing} targets={targets}>
                  一起打印 {targets.length} 份
                </PrintButton>
              )}
              <BindButton bind={bind} caseId={caseId} />
            </>
          )
        }
      />
      <PrintOutcome printing={printing} />
      <BindOutcome bind={bind} />
    </>
  );
}
