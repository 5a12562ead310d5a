import { PartDialog } from '@renderer/components/records/PartDialog';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { lookedSchema } from '@shared/domain/property/oversight/oversight';
import { PlainOversightFields } from './OversightFields';
import type { ChosenEstate } from './RecordChoice';

interface BeginOversightProps {
  readonly estate: ChosenEstate;
  readonly onClose: () => void;
}

/** 登记督导, in a dialog on the page of the estate. */
export function BeginOversight({ estate, onClose }: BeginOversightProps) {
  const { today, deskMediator } = useStudio();
  return (
    <PartDialog
      {...{ prefix: 'oversights', act: 'register', part: 'looked', schema: lookedSchema }}
      title="登记督导"
      saveLabel="登记督导"
      known={{ ...estate, lookedOn: today, lookedBy: deskMediator?.name ?? '' }}
      besides={{}}
      onDone={onClose}
      onClose={onClose}
    >
      {(draft, onPatch) => <PlainOversightFields draft={draft} onPatch={onPatch} />}
    </PartDialog>
  );
}
