import { pausePart, resumptionSchema } from '@shared/domain/case/model/pause';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';

/** 暂停期限 */
export function PauseDialog() {
  const { view } = useCaseFile();
  return (
    <PlainActDialog
      act="pauseMediation"
      title="暂停计算调解期限"
      saveLabel="登记暂停"
      part="pause"
      schema={pausePart}
      known={{ pausedOn: view.today }}
    />
  );
}

/** 恢复期限 */
export function ResumeDialog() {
  const { view } = useCaseFile();
  return (
    <PlainActDialog
      act="resumeMediation"
      title="恢复计算调解期限"
      saveLabel="登记恢复"
      part="resumption"
      schema={resumptionSchema}
      known={{ resumedOn: view.today }}
    />
  );
}
