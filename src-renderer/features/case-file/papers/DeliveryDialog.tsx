import { CheckField, ManyChoicesField } from '@renderer/components/form/choice-fields';
import { type DraftOf, draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { type Delivery, deliveryPart } from '@shared/domain/case/model/delivery';
import { stayingParties } from '@shared/domain/case/model/party-change';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { labelOf } from '@shared/domain/record/walk';
import { useState } from 'react';
import { z } from 'zod';
import { ActDialog } from '../shared/ActFrame';
import { useCaseFile } from '../shared/case-file-context';
import { useAct } from '../shared/use-act';
import { WholeSides } from '../shared/WholeSides';

type DeliveryDraft = DraftOf<Omit<Delivery, 'id'>>;

const inputSchema = z.object({ delivery: deliveryPart });
/** All that is plain fields. */
const PLAIN = deliveryPart.omit({ partyIds: true, hasAgreement: true });

const ONE_COPY_EACH = '人民调解协议书每人 1 份';

function hasPaperAgreement({ case: { agreement } }: CaseView): boolean {
  return agreement?.form === 'written' && agreement.signing !== null;
}

/** 登记送达. @param deliveryId of the one that is corrected; empty for a new one */
export function DeliveryDialog({ deliveryId }: { readonly deliveryId: string }) {
  const { view, send } = useCaseFile();
  const { deskMediator } = useStudio();
  const { parties, deliveries } = view.case;
  const corrected = deliveries.find(({ id }) => id === deliveryId);
  const [draftSchema] = useState(() => draftSchemaOf(deliveryPart));
  const act = useAct<DeliveryDraft>({
    name: 'recordDelivery',
    ...(corrected && { targetId: corrected.id }),
    schema: draftSchema as unknown as z.ZodType<DeliveryDraft>,
    initial: {
      ...(emptyDraftOf(deliveryPart) as DeliveryDraft),
      ...(corrected ?? { deliveredOn: view.today, deliveredBy: deskMediator?.name ?? '' }),
    },
  });
  const { value, patch } = act.draft;
  const choose = (partyIds: string[]) => patch({ partyIds });
  return (
    <ActDialog
      act={act}
      title={corrected === undefined ? '登记送达' : '改这次送达'}
      saveLabel="保存送达"
      onSave={() =>
        void act.save(inputSchema, { delivery: value }, (input) =>
          send('cases.recordDelivery', { deliveryId: corrected?.id ?? null, ...input }),
        )
      }
    >
      <FieldGrid>
        <ManyChoicesField
          path="delivery.partyIds"
          label={labelOf(deliveryPart.shape.partyIds)}
          isRequired
          isWide
          offers={parties.map(({ id, name }) => ({ value: id, label: name }))}
          value={value.partyIds}
          onChange={choose}
        />
        {hasPaperAgreement(view) && (
          <div className="form-field-wide">
            <CheckField
              path="delivery.hasAgreement"
              isChecked={value.hasAgreement}
              onChange={(hasAgreement) =>
                patch({
                  hasAgreement,
                  ...(hasAgreement && value.papers === '' && { papers: ONE_COPY_EACH }),
                })
              }
            >
              送的有调解协议书，每人一份（人民调解法第29条）
            </CheckField>
          </div>
        )}
        <WholeSides
          parties={stayingParties(view.case)}
          chosen={value.partyIds}
          word={(whom) => `送给${whom}`}
          onChoose={choose}
        />
      </FieldGrid>
      <SchemaFields
        path="delivery"
        schema={PLAIN}
        value={value}
        onPatch={patch}
        words={{
          papers: { hint: '例如 终止调解告知书 2 份' },
          way: { hint: '例如 当面交付、挂号邮寄、代收' },
        }}
      />
    </ActDialog>
  );
}
