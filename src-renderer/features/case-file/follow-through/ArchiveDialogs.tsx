import { useStudio } from '@renderer/ipc/use-bootstrap';
import { archivingPart, reopeningSchema } from '@shared/domain/case/model/archiving';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';
import { StillMissing } from './StillMissing';

/** 归档 */
export function ArchiveDialog() {
  const { view } = useCaseFile();
  const { usualMediator } = useStudio();
  return (
    <PlainActDialog
      act="archive"
      title="归档"
      saveLabel="归档"
      part="archiving"
      schema={archivingPart}
      known={{ archivedOn: view.today, archivedBy: usualMediator?.name ?? '' }}
      above={<StillMissing />}
    />
  );
}

/** 重新打开案卷 */
export function ReopenDialog() {
  const { view } = useCaseFile();
  return (
    <PlainActDialog
      act="reopen"
      title="重新打开案卷"
      saveLabel="重新打开"
      part="reopening"
      schema={reopeningSchema}
      known={{ reopenedOn: view.today }}
    />
  );
}
