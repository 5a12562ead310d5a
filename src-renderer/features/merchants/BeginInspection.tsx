import { PartDialog } from '@renderer/components/records/PartDialog';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { inspectedSchema } from '@shared/domain/merchant/inspection/inspection';
import { PlainInspectionFields } from './InspectionFields';

interface BeginInspectionProps {
  readonly merchantId: string;
  readonly onClose: () => void;
}

/** 登记检查, in a dialog on the page of the merchant. */
export function BeginInspection({ merchantId, onClose }: BeginInspectionProps) {
  const { today } = useStudio();
  return (
    <PartDialog
      {...{ prefix: 'inspections', act: 'register', part: 'inspected', schema: inspectedSchema }}
      title="登记检查"
      saveLabel="登记检查"
      known={{ merchantId, inspectedOn: today }}
      besides={{}}
      onDone={onClose}
      onClose={onClose}
    >
      {(draft, onPatch) => <PlainInspectionFields draft={draft} onPatch={onPatch} />}
    </PartDialog>
  );
}
