import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { Section } from '@renderer/components/layout/Section';
import { useRouteMutation } from '@renderer/ipc/use-route';

/** 恢复单: another in place of the one before. */
export function SheetPart({ onCode }: { readonly onCode: (code: string) => void }) {
  const renew = useRouteMutation('protection.renewCode');
  return (
    <Section title="恢复单">
      <p className="settings-lead">
        恢复单丢了、被别人看过，或者管它的人走了，就换一张。换了以后，旧的那张不能用了。
      </p>
      <FormErrorSummary error={renew.error} />
      <ConfirmButton
        question="换一张新的恢复单？"
        explanation="旧的恢复单马上不能用了。新的只显示一次，请先看看打印机好不好用。"
        confirmLabel="换新的"
        onConfirm={() => renew.mutate(null, { onSuccess: ({ code }) => onCode(code) })}
      >
        换一张恢复单
      </ConfirmButton>
    </Section>
  );
}
