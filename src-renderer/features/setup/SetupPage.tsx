import { LoadingState } from '@renderer/components/feedback/LoadingState';
import { useFormDraft } from '@renderer/components/form/use-form-draft';
import type { Bootstrap } from '@renderer/ipc/answers';
import { useState } from 'react';
import { OtherWays } from './OtherWays';
import { RestorePage } from './RestorePage';
import { SetupForm } from './SetupForm';
import { SetupFrame } from './SetupFrame';
import { emptySetupDraft, setupDraftSchema } from './setup-draft';
import { usePickBackup } from './use-pick-backup';

/** First start: three short steps, or the sample, a folder that already holds a studio, or a backup. */
export function SetupPage({ bootstrap }: { readonly bootstrap: Bootstrap }) {
  const [initial] = useState(emptySetupDraft);
  const draft = useFormDraft({ key: 'first-start', schema: setupDraftSchema, initial });
  const backup = usePickBackup();
  if (backup.picked !== null) return <RestorePage bootstrap={bootstrap} backup={backup} />;
  return (
    <SetupFrame
      title="先把工作室建起来"
      lead="只要三步，以后都可以在“设置”里改。资料只存在这台电脑上，不联网。"
      bootstrap={bootstrap}
    >
      {draft.isLoaded ? <SetupForm draft={draft} /> : <LoadingState />}
      <OtherWays backup={backup} />
    </SetupFrame>
  );
}
