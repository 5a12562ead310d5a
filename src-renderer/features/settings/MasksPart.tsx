import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { Section } from '@renderer/components/layout/Section';
import type { RequestError } from '@renderer/ipc/request';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { blankOf } from '@shared/domain/record/blank';
import {
  MASKED_FIELDS,
  type MaskedField,
  type PaperMask,
  paperMaskSchema,
} from '@shared/domain/studio/paper-mask';
import type { OutputOf } from '@shared/ipc/contract';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useSaveSettings } from './use-save-settings';

type Maskable = OutputOf<'papers.maskable'>['items'][number];

const HEADINGS = {
  idNumber: ['身份证号码', '只印后四位'],
  phone: ['电话', '只印后四位'],
  address: ['住址', '只印到小区、街道'],
} as const satisfies Record<MaskedField, readonly [string, string]>;

/** 号码遮盖: paper by paper, which numbers and addresses are printed whole and which are hidden. */
export function MasksPart() {
  const papers = useRouteQuery('papers.maskable', {});
  return (
    <Section title="文书上的号码">
      <p className="settings-lead">
        协议书、司法确认申请书等卷里的文书，表格要求写明当事人，法院也要凭它认人，一般印完整的。交到工作室外面、用不着完整号码的，在这里勾上。已经签字盖章的协议照签的时候，不变。
      </p>
      <AnswerGate query={papers}>{({ items }) => <MaskTable papers={items} />}</AnswerGate>
    </Section>
  );
}

function MaskTable({ papers }: { readonly papers: readonly Maskable[] }) {
  const { settings, save } = useSaveSettings();
  const [masks, setMasks] = useState<readonly PaperMask[]>(settings.paperMasks);
  const [state, setState] = useState<{ error: RequestError | null; isSaved: boolean }>({
    ...{ error: null, isSaved: false },
  });
  const isHidden = (paper: string, field: MaskedField) =>
    masks.find((mask) => mask.paper === paper)?.[field] ?? false;
  const hide = ({ paper, label }: Maskable, field: MaskedField, isOn: boolean) => {
    const known = masks.find((mask) => mask.paper === paper);
    const none = { ...blankOf(paperMaskSchema), paper, title: label };
    const next: PaperMask = { ...(known ?? none), [field]: isOn };
    const others = masks.filter((mask) => mask.paper !== paper);
    setState({ error: null, isSaved: false });
    setMasks(MASKED_FIELDS.some((one) => next[one]) ? [...others, next] : others);
  };
  const send = () =>
    void save({ paperMasks: [...masks] }).then(
      () => setState({ error: null, isSaved: true }),
      (error: RequestError) => setState({ error, isSaved: false }),
    );
  return (
    <div data-form>
      <table className="mask-table">
        <thead>
          <tr>
            <th scope="col">文书</th>
            {MASKED_FIELDS.map((field) => (
              <th key={field} scope="col">
                {HEADINGS[field].map((line) => (
                  <span key={line} className="mask-heading-line">
                    {line}
                  </span>
                ))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {papers.map((one) => (
            <tr key={one.paper}>
              <th scope="row">{one.label}</th>
              {MASKED_FIELDS.map((field) => (
                <td key={field}>
                  {one.prints.includes(field) ? (
                    <Checkbox
                      aria-label={`${one.label}：${HEADINGS[field].join('')}`}
                      checked={isHidden(one.paper, field)}
                      onChange={(event) => hide(one, field, event.target.checked)}
                    >
                      {isHidden(one.paper, field) ? '遮' : '完整'}
                    </Checkbox>
                  ) : (
                    <span className="quiet">不印</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <FormErrorSummary error={state.error} />
      <div className="settings-buttons">
        <Button type="primary" onClick={send}>
          保存
        </Button>
        <SavedNote sentence={state.isSaved ? '已保存，从现在起照这样印' : null} />
      </div>
    </div>
  );
}
