import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { Section } from '@renderer/components/layout/Section';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';

interface RecoverySheetProps {
  readonly code: string;
  readonly onDone: () => void;
}

/** The code of the new sheet, shown this once: printed, and typed back from the paper as a proof that it can be read. */
export function RecoverySheet({ code, onDone }: RecoverySheetProps) {
  const id = useId();
  const print = useRouteMutation('protection.printCode');
  const prove = useRouteMutation('protection.proveCode');
  const [typed, setTyped] = useState('');
  const isRight = prove.data?.isRight === true;
  return (
    <Section title="恢复单">
      <p className="settings-lead">
        资料已经保护好了。下面的恢复码只显示这一次：请打印出来，和公章放在一起锁好。密码都忘了，或者换了电脑，凭它打开资料；谁拿到它，谁就能打开。
      </p>
      <p className="recovery-code">{code}</p>
      <FormErrorSummary error={print.error ?? prove.error} />
      <div className="settings-buttons">
        <Button
          type={print.isSuccess ? 'default' : 'primary'}
          size="large"
          loading={print.isPending}
          onClick={() => print.mutate({ code })}
        >
          打印恢复单
        </Button>
        <span className="quiet">没有打印机，就照着抄在纸上，抄完对一遍。</span>
      </div>
      <div className="settings-fields protection-fields">
        <label htmlFor={id}>照着纸上的恢复码，在这里输一遍，看看认不认得出来</label>
        <Input
          id={id}
          size="large"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <p role="status">
          {prove.data === undefined
            ? ''
            : isRight
              ? '对上了，这张恢复单能用。'
              : '对不上，请照纸上再输一遍。'}
        </p>
      </div>
      <div className="settings-buttons">
        <Button size="large" disabled={typed === ''} onClick={() => prove.mutate({ code: typed })}>
          核对
        </Button>
        <Button type="primary" size="large" disabled={!isRight} onClick={onDone}>
          恢复单收好了
        </Button>
      </div>
    </Section>
  );
}
