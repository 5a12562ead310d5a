import { RegistrationFields } from '@renderer/components/registration/RegistrationFields';
import {
  registrationDraftSchema,
  toRegistrationDraft,
} from '@renderer/components/registration/registration-draft';
import { useRegistrationOffers } from '@renderer/components/registration/use-registration-offers';
import { registrationSchema } from '@shared/domain/case/model/registration';
import { z } from 'zod';
import { ActPanel } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';

const inputSchema = z.object({ registration: registrationSchema });

/** Changes what was registered. */
export function RegistrationForm() {
  const { view, send } = useCaseFile();
  const offers = useRegistrationOffers();
  const act = useAct({
    name: 'updateRegistration',
    schema: registrationDraftSchema,
    initial: toRegistrationDraft(view.case.registration),
  });
  const { value, patch } = act.draft;
  return (
    <ActPanel
      act={act}
      title="修改登记"
      saveLabel="保存登记"
      onSave={() =>
        void act.save(inputSchema, { registration: value }, (input) =>
          send('cases.updateRegistration', input),
        )
      }
    >
      <RegistrationFields path="registration" draft={value} onPatch={patch} offers={offers} />
    </ActPanel>
  );
}
