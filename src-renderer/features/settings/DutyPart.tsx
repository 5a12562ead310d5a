import { CheckField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { type DutyPerson, dutyPersonList, dutyPersonSchema } from '@shared/domain/duty/duty';
import { studioSettingsSchema } from '@shared/domain/studio/studio';
import { Button } from 'antd';
import { Link } from 'react-router';
import { z } from 'zod';
import { DutyRota } from './DutyRota';
import { type DutyDraft, DutyRow } from './DutyRow';
import { DutySwap } from './DutySwap';
import { SettingsForm } from './SettingsForm';
import { useSaveSettings } from './use-save-settings';

const draftSchema = z.object({
  dutyPeople: z.array(draftSchemaOf(dutyPersonSchema)),
  isOtherSideTold: z.boolean(),
  isDutyOnHolidays: z.boolean(),
});
const schema = studioSettingsSchema.pick({
  ...{ dutyPeople: true, isOtherSideTold: true, isDutyOnHolidays: true },
});

/** 值班表: who comes on which half days, and what single days change of it. */
export function DutyPart() {
  const { settings, save } = useSaveSettings();
  const { dutyPeople, isOtherSideTold, isDutyOnHolidays } = settings;
  return (
    <SettingsForm
      draftKey="settings-duty"
      title="值班表"
      lead={
        <>
          法官、检察官、警官、律师、法律援助志愿者，谁哪天来。今日和{' '}
          <Link to="/schedule">日程</Link> 上看得见，登记咨询时先写当时值班的人，可以打印一个月的。
        </>
      }
      saved={{
        ...{ isOtherSideTold, isDutyOnHolidays },
        dutyPeople: dutyPeople as unknown as DutyDraft[],
      }}
      draftSchema={draftSchema}
      schema={schema}
      save={save}
    >
      {(value, patch) => {
        const change = (at: number, part: Partial<DutyDraft>) =>
          patch({
            dutyPeople: value.dutyPeople.map((old, place) =>
              place === at ? { ...old, ...part } : old,
            ),
          });
        const arrange = (people: DutyPerson[]) =>
          patch({ dutyPeople: people as unknown as DutyDraft[] });
        return (
          <>
            {value.dutyPeople.map((person, at) => (
              <DutyRow
                // biome-ignore lint/suspicious/noArrayIndexKey: what is typed is the name, and a row has nothing else of its own
                key={at}
                path={`dutyPeople.${at}`}
                heading={`第 ${at + 1} 名值班的人`}
                value={person}
                onChange={(part) => change(at, part)}
                onRemove={() =>
                  patch({ dutyPeople: value.dutyPeople.filter((_, place) => place !== at) })
                }
              />
            ))}
            <div>
              <Button
                onClick={() =>
                  patch({ dutyPeople: [...value.dutyPeople, emptyDraftOf(dutyPersonSchema)] })
                }
              >
                加一名值班的人
              </Button>
            </div>
            {value.dutyPeople.length > 0 && (
              <DutyRota people={whole(value.dutyPeople)} onChange={arrange} />
            )}
            {value.dutyPeople.length > 1 && (
              <DutySwap people={whole(value.dutyPeople)} onChange={arrange} />
            )}
            <CheckField
              path="isDutyOnHolidays"
              isChecked={value.isDutyOnHolidays}
              onChange={(isOn) => patch({ isDutyOnHolidays: isOn })}
            >
              放假的日子，每周的值班照常（不勾，放假就不排；写明加一次的照来）
            </CheckField>
            <CheckField
              path="isOtherSideTold"
              isChecked={value.isOtherSideTold}
              onChange={(isTold) => patch({ isOtherSideTold: isTold })}
            >
              同一件事的对方在这里问过，登记咨询和转介时提醒（本室的规矩，法律没有要求）
            </CheckField>
          </>
        );
      }}
    </SettingsForm>
  );
}

/** What is typed, where it could be saved. */
function whole(people: readonly DutyDraft[]): readonly DutyPerson[] | null {
  const read = dutyPersonList.safeParse(people);
  return read.success ? read.data : null;
}
