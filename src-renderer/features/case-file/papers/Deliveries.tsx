import type { Delivery } from '@shared/domain/case/model/delivery';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { ActButton } from '../shared/ActButton';
import { useCaseFile } from '../shared/case-file-context';
import { TakeOut, WRITTEN_BY_MISTAKE } from '../shared/TakeOut';
import { DeliveryDialog } from './DeliveryDialog';
import { PaperLinks } from './PaperLinks';

/** 送达: which papers were handed to whom. */
export function Deliveries() {
  const { view, openAct } = useCaseFile();
  const { deliveries } = view.case;
  return (
    <div className="case-entries">
      <ul>
        {deliveries.map((one) => (
          <DeliveryLine key={one.id} one={one} />
        ))}
      </ul>
      <ActButton act="recordDelivery" isAgain={deliveries.length > 0} />
      {openAct?.name === 'recordDelivery' && <DeliveryDialog deliveryId={openAct.targetId} />}
    </div>
  );
}

function DeliveryLine({ one }: { readonly one: Delivery }) {
  const { view, can, open } = useCaseFile();
  const names = view.case.parties.filter(({ id }) => one.partyIds.includes(id));
  const who = names.map(({ name }) => name).join('、');
  const what = `${formatChineseDate(one.deliveredOn)} 送达${one.papers}`;
  return (
    <li>
      <span>
        {what}，给{who}（{one.way}）
      </span>
      {can('recordDelivery') && (
        <Button
          type="text"
          aria-label={`改这次送达：${one.papers}`}
          onClick={() => open('recordDelivery', one.id)}
        >
          改
        </Button>
      )}
      <PaperLinks section="papers" ofId={one.id} />
      <TakeOut
        act="removeDelivery"
        input={{ deliveryId: one.id }}
        explanation={WRITTEN_BY_MISTAKE}
        of={one.papers}
      />
    </li>
  );
}
