import { ProfileFields } from '@renderer/components/studio/ProfileFields';
import { profileDraftSchema } from '@renderer/components/studio/profile-draft';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { studioProfileSchema } from '@shared/domain/studio/studio';
import { SettingsForm } from './SettingsForm';

/** 工作室资料. */
export function ProfilePart() {
  const { studio } = useStudio();
  const update = useRouteMutation('studio.updateProfile');
  return (
    <SettingsForm
      draftKey="settings-profile"
      title="工作室资料"
      lead="这些名称会印在文书和月报上。修改以后，已经生效的协议不会变。"
      saved={studio.profile}
      draftSchema={profileDraftSchema}
      schema={studioProfileSchema}
      save={update.mutateAsync}
    >
      {(value, patch) => <ProfileFields value={value} onChange={patch} />}
    </SettingsForm>
  );
}
