import { CheckField } from '@renderer/components/form/choice-fields';
import { draftSchemaOf } from '@renderer/components/form/draft-of';
import { Fold } from '@renderer/components/form/FieldGrid';
import { formatChineseDate, isLocalDate } from '@shared/domain/kernel/local-date';
import { EMPTY_SCHEME, SCHEME_EXAMPLES } from '@shared/domain/studio/subsidy-examples';
import { subsidySchemeFields, subsidySettingsSchema } from '@shared/domain/studio/subsidy-scheme';
import { Button } from 'antd';
import { nanoid } from 'nanoid';
import { z } from 'zod';
import { SchemeFold } from './SchemeFold';
import { SettingsForm } from './SettingsForm';
import type { SchemeDraft } from './scheme-draft';
import { useSaveSettings } from './use-save-settings';

const schema = z.object({ subsidies: subsidySettingsSchema });
const draftSchema = z.object({
  subsidies: z.object({
    isUsed: z.boolean(),
    schemes: z.array(draftSchemaOf(subsidySchemeFields) as unknown as z.ZodType<SchemeDraft>),
  }),
});

/** 以案定补: used or not, and the schemes of the district. */
export function SubsidyPart() {
  const { settings, save } = useSaveSettings();
  return (
    <SettingsForm
      draftKey="settings-subsidy"
      title="以案定补"
      lead="补贴没有全国统一的标准。照司法局的文件写：每件多少、卷里要有什么、从哪一天起。方案改了，已经申请的不跟着变。"
      saved={{ subsidies: settings.subsidies }}
      draftSchema={draftSchema}
      schema={schema}
      save={save}
    >
      {({ subsidies }, patch) => {
        const { isUsed, schemes } = subsidies;
        const put = (next: SchemeDraft[]) => patch({ subsidies: { isUsed: true, schemes: next } });
        const add = (scheme: Omit<SchemeDraft, 'id'>) =>
          put([...schemes, { ...scheme, id: nanoid(12) }]);
        return (
          <>
            <CheckField
              path="subsidies.isUsed"
              isChecked={isUsed}
              onChange={(next) => patch({ subsidies: { ...subsidies, isUsed: next } })}
            >
              用以案定补（不用的，别处都看不到它）
            </CheckField>
            {isUsed ? (
              <>
                {schemes.map((scheme, at) => (
                  <SchemeFold
                    key={scheme.id}
                    title={wordScheme(scheme, at)}
                    path={`subsidies.schemes.${at}`}
                    scheme={scheme}
                    onPatch={(change) => put(schemes.with(at, { ...scheme, ...change }))}
                    onRemove={() => put(schemes.filter((one) => one !== scheme))}
                  />
                ))}
                <p className="subsidy-adds">
                  <Button onClick={() => add(EMPTY_SCHEME)}>加一个方案</Button>
                </p>
                <Fold title="照别处的样子写">
                  <p className="quiet">只是样子，各在当地有效；数字和要求请照您这里的文件改。</p>
                  <p className="subsidy-adds">
                    {SCHEME_EXAMPLES.map(({ label, scheme }) => (
                      <Button key={label} onClick={() => add(scheme)}>
                        {label}
                      </Button>
                    ))}
                  </p>
                </Fold>
              </>
            ) : null}
          </>
        );
      }}
    </SettingsForm>
  );
}

function wordScheme({ name, from, until }: SchemeDraft, at: number): string {
  const day = (text: string | null) =>
    text !== null && isLocalDate(text) ? formatChineseDate(text) : '';
  const title = name === '' ? `第 ${at + 1} 个方案` : name;
  const days = [day(from) && `${day(from)}起`, day(until) && `${day(until)}止`].filter(Boolean);
  return days.length === 0 ? title : `${title}（${days.join('，')}）`;
}
