import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { CheckField } from '@renderer/components/form/choice-fields';
import { Section } from '@renderer/components/layout/Section';
import { Fingerprint } from '@renderer/components/report/Fingerprint';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { studioSettingsSchema } from '@shared/domain/studio/studio';
import { SettingsForm } from './SettingsForm';
import { useSaveSettings } from './use-save-settings';

const schema = studioSettingsSchema.pick({ isStreetDesk: true });

/** 上报包和汇总: the fingerprint by which the street knows this studio, and whether this desk is the street's. */
export function StreetPart() {
  const { settings, save } = useSaveSettings();
  const { isStreetDesk } = settings;
  return (
    <div className="settings-stack">
      <OwnFingerprint />
      <SettingsForm
        draftKey="settings-street"
        title="街道汇总"
        lead="街道、司法所用：把几个工作室发来的上报包合成一张表，看谁没有报。普通的工作室不用打开。"
        saved={{ isStreetDesk }}
        draftSchema={schema}
        schema={schema}
        save={save}
      >
        {(value, patch) => (
          <CheckField
            path="isStreetDesk"
            isChecked={value.isStreetDesk}
            onChange={(isIt) => patch({ isStreetDesk: isIt })}
          >
            本室替街道汇总（“报表”里多一页“街道汇总”）
          </CheckField>
        )}
      </SettingsForm>
    </div>
  );
}

function OwnFingerprint() {
  const own = useRouteQuery('street.fingerprint', {});
  return (
    <Section title="本室的指纹">
      <p className="settings-lead">
        导出的上报包都用本室的钥匙签了名，改动一个字街道都看得出。街道第一次收到会打电话来，把下面的六组数字念给他听，一样才是您发的。
      </p>
      <AnswerGate query={own}>
        {({ fingerprint }) =>
          fingerprint === null ? (
            <p>还没有。第一次导出上报包的时候自动生成，和资料一起备份。</p>
          ) : (
            <Fingerprint digits={fingerprint} />
          )
        }
      </AnswerGate>
    </Section>
  );
}
