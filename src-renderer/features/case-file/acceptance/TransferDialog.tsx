import { useResponsible } from '@renderer/components/directory/use-responsible';
import { transferSchema } from '@shared/domain/case/model/closing';
import { useCaseFile } from '../shared/case-file-context';
import { PlainActDialog } from '../shared/PlainActDialog';

/** 移送 */
export function TransferDialog() {
  const { view } = useCaseFile();
  const near = useResponsible({ kind: 'case', id: view.case.id });
  return (
    <PlainActDialog
      act="transfer"
      title="移送"
      saveLabel="登记移送"
      part="transfer"
      schema={transferSchema}
      known={{ transferredOn: view.today }}
      words={{
        receiverName: {
          hint: '印在移送函的抬头，例如 某区公安分局某派出所',
          offers: near.map(({ name }) => name),
        },
        materials: { hint: '一行一样，或者用顿号隔开，例如 申请书 1 份、照片 3 张' },
        letterNumber: { hint: '自己有函号的写上；不写，函上用案件编号' },
      }}
    />
  );
}
