import { SelectField } from '@renderer/components/form/choice-fields';
import { useRouteQuery } from '@renderer/ipc/use-route';
import {
  PAPER_NEED_LABELS,
  type PaperNeed,
  type PaperNeedSetting,
  paperNeedList,
} from '@shared/domain/studio/paper-need';
import { z } from 'zod';
import { SettingsForm } from './SettingsForm';
import { useSaveSettings } from './use-save-settings';

const CHOICES = ['rule', 'must', 'not'] as const;
const CHOICE_LABELS = { rule: '按规定', ...PAPER_NEED_LABELS } as const;

const schema = z.object({ paperNeeds: paperNeedList });

/** 卷宗要求: of each paper whether the file must have it, where the district asks for other than the rule. */
export function PaperNeedsPart() {
  const { settings, save } = useSaveSettings();
  const forms = useRouteQuery('paperwork.list', { state: 'blank', page: 1, pageSize: 100 });
  const papers = (forms.data?.items ?? [])
    .filter(({ id }) => id === 'case')
    .map(({ paper, label }) => ({ paper, title: label }));
  return (
    <SettingsForm
      draftKey="settings-paper-needs"
      title="卷宗要求"
      lead="“按规定”的，要不要看案情：例如终止了调解才要终止调解告知书。区里每卷都要的选“必须”，都不要的选“不要”。卷宗页的“缺”和“审卷”照这里算。"
      saved={{ paperNeeds: settings.paperNeeds }}
      draftSchema={schema}
      schema={schema}
      save={save}
    >
      {({ paperNeeds }, patch) => (
        <div className="paper-needs">
          {papers.map((one) => (
            <SelectField
              key={one.paper}
              path={`need-${one.paper}`}
              label={one.title}
              values={CHOICES}
              labels={CHOICE_LABELS}
              value={paperNeeds.find(({ paper }) => paper === one.paper)?.need ?? 'rule'}
              onChange={(chosen) => patch({ paperNeeds: withNeed(paperNeeds, one, chosen) })}
            />
          ))}
        </div>
      )}
    </SettingsForm>
  );
}

/** The settings with one paper's; what goes by the rule is not listed. */
function withNeed(
  before: readonly PaperNeedSetting[],
  one: Pick<PaperNeedSetting, 'paper' | 'title'>,
  chosen: PaperNeed | 'rule' | null,
): PaperNeedSetting[] {
  const others = before.filter(({ paper }) => paper !== one.paper);
  return chosen === null || chosen === 'rule' ? others : [...others, { ...one, need: chosen }];
}
