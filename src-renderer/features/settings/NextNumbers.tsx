import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { TextField } from '@renderer/components/form/text-fields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { CountField } from '@renderer/components/form/value-fields';
import { Section } from '@renderer/components/layout/Section';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate, partsOf } from '@shared/domain/kernel/local-date';
import { requiredLineSchema } from '@shared/domain/kernel/schemas';
import type { NumberFate } from '@shared/domain/studio/number-fate';
import { formatCaseNumber, nextOrdinalSchema } from '@shared/domain/studio/number-pattern';
import { agreementCounter, caseCounter } from '@shared/domain/studio/numbering';
import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';

/** 下一个号码: of the cases, and of the agreements where they are numbered apart; and what became of numbers that no case has. */
export function NextNumbers() {
  const { studio, today } = useStudio();
  const { year } = partsOf(today);
  const { numberPattern, agreementNumberPattern } = studio.settings;
  const lastOf = (counter: string): number => studio.lastOrdinals[counter] ?? 0;
  return (
    <Section title="下一个号码">
      <p className="settings-lead">
        在纸上、在别的电脑上又编过号的，把下一个号码往后改，免得重号。用掉的号码不会再发。
      </p>
      <NextNumber
        of="case"
        label="案件"
        pattern={numberPattern}
        year={year}
        last={lastOf(caseCounter(year))}
      />
      {agreementNumberPattern !== null && (
        <NextNumber
          of="agreement"
          label="协议书"
          pattern={agreementNumberPattern}
          year={year}
          last={lastOf(agreementCounter(year))}
        />
      )}
      <Fates />
    </Section>
  );
}

const inputSchema = z.object({
  next: nextOrdinalSchema,
  because: requiredLineSchema('原因', 200),
});

interface NextNumberProps {
  readonly of: 'case' | 'agreement';
  readonly label: string;
  readonly pattern: string;
  readonly year: number;
  /** The highest that was given out. */
  readonly last: number;
}

function NextNumber({ of, label, pattern, year, last }: NextNumberProps) {
  const [isOpen, setOpen] = useState(false);
  const [next, setNext] = useState<number | null>(null);
  const [because, setBecause] = useState('');
  const set = useRouteMutation('studio.setNextNumber');
  const form = useFormSubmit();
  const save = async () => {
    const answer = await form.submit(inputSchema, { next, because }, (value) =>
      set.mutateAsync({ of, ...value }),
    );
    if (answer === null) return;
    setOpen(false);
    setBecause('');
  };
  return (
    <div className="next-number" ref={form.formRef}>
      <p>
        下一个{label}编号：
        <strong>{formatCaseNumber(pattern, { year, ordinal: last + 1 })}</strong>{' '}
        <Button
          aria-expanded={isOpen}
          aria-label={`改下一个号码：${label}`}
          onClick={() => setOpen((was) => !was)}
        >
          改下一个号码
        </Button>
      </p>
      {isOpen && (
        <FieldMessagesProvider messages={form.messages}>
          <div className="next-number-fields">
            <CountField
              path="next"
              label="下一个号码"
              unit="号"
              hint={`只能往后改，至少 ${last + 1}`}
              value={next}
              onChange={setNext}
            />
            <TextField
              path="because"
              label="原因"
              placeholder="例如：电脑修理期间在纸上编到 40 号"
              value={because}
              onChange={setBecause}
            />
          </div>
          <FormProblem sentence={form.problem} />
          <Button loading={form.isSaving} onClick={() => void save()}>
            从这个号码接着编
          </Button>
        </FieldMessagesProvider>
      )}
    </div>
  );
}

/** What became of the numbers of this year that no case of the lists has. */
function Fates() {
  const { data } = useRouteQuery('studio.numbers', null);
  if (data === undefined || data.last === 0) return null;
  const { year, last, fates } = data;
  if (fates.length === 0)
    return (
      <p className="quiet">
        {year}年编到 {last} 号，每个号都有案卷，没有跳号。
      </p>
    );
  return (
    <>
      <p>
        {year}年编到 {last} 号。台账上没有的号码：
      </p>
      <ul className="number-fates" aria-label="跳号">
        {fates.map((fate) => (
          <li key={fate.from}>
            <strong>{wordSpan(fate)}</strong>：{fate.words}
            {fate.notedOn === null ? '' : `（${formatChineseDate(fate.notedOn)}记下）`}
          </li>
        ))}
      </ul>
    </>
  );
}

function wordSpan({ from, to }: Pick<NumberFate, 'from' | 'to'>): string {
  return from === to ? `${from} 号` : `${from}—${to} 号`;
}
