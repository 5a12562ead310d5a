import { Dialog } from '@renderer/components/feedback/Dialog';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { Fingerprint } from '@renderer/components/report/Fingerprint';
import { useRouteMutation } from '@renderer/ipc/use-route';
import type { Reading, UnknownKey } from '@shared/ipc/routes-street';

interface ConfirmKeyDialogProps {
  readonly asked: UnknownKey;
  readonly onClose: () => void;
  readonly onDone: (answer: Reading) => void;
}

/** 核对指纹: two people read it to each other by telephone, once. */
export function ConfirmKeyDialog({ asked, onClose, onDone }: ConfirmKeyDialogProps) {
  const confirm = useRouteMutation('street.confirm');
  const { key, memberId, unitName, fingerprint, before } = asked;
  return (
    <Dialog
      open
      title={`核对“${unitName}”的指纹`}
      okText="对上了，读入"
      cancelText="没对上，先不读"
      width="min(640px, 94vw)"
      confirmLoading={confirm.isPending}
      onOk={() => confirm.mutate({ key, memberId }, { onSuccess: onDone })}
      onCancel={onClose}
    >
      <p>
        请打电话给{unitName}（用平时的号码，不要用随文件发来的号码），请他打开“设置 —
        上报包和汇总”，把那里的六组数字念一遍。和下面一样才是他发的：
      </p>
      <Fingerprint digits={fingerprint} />
      {before !== '' && (
        <p>
          ▲ 这个单位以前核对过的是 <span className="street-fingerprint-old">{before}</span>
          。换了电脑、资料没有带过去才会变；请问清楚再读入，读入以后旧的就不再算数。
        </p>
      )}
      <p>
        {memberId === null
          ? '报送单位里还没有这个单位，读入时会按它自己写的名称登记一个。'
          : '核对一次就行，以后这个单位发来的都直接读入。'}
      </p>
      <FormErrorSummary error={confirm.error} />
    </Dialog>
  );
}
