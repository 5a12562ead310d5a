import { SelectField } from '@renderer/components/form/choice-fields';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { formatPeriod, periodAfter } from '@shared/domain/reports/period';
import {
  COMPLEX_RULE_LABELS,
  COMPLEX_RULES,
  COUNTED_BY,
  COUNTED_BY_LABELS,
  type Counting,
  type CountingRule,
  countingIn,
  countingRuleList,
  PERSON_RULE_LABELS,
  PERSON_RULES,
  USUAL_COUNTING,
} from '@shared/domain/studio/counting-rule';
import { firstMonthLeft } from '@shared/domain/studio/first-month-left';
import { Button } from 'antd';
import { z } from 'zod';
import { SettingsForm } from './SettingsForm';
import { useSaveSettings } from './use-save-settings';

const schema = z.object({ countingRules: countingRuleList });
/** So many months ahead a rule may begin. */
const MONTHS_OFFERED = 13;

/** 统计口径: how the case table counts, from which month on; months that are over keep theirs. */
export function CountingPart() {
  const { today } = useStudio();
  const { settings, save } = useSaveSettings();
  const first = firstMonthLeft(today, settings.reportCutOffDay);
  return (
    <SettingsForm
      draftKey="settings-counting"
      title="统计口径"
      lead="各地口径不一样，照司法所的要求定。从哪个月起改，以前的月份都照原来的数；过完的月份可能报出去了，不能再改口径。报表下面印着用的是哪一种。"
      saved={{ countingRules: settings.countingRules }}
      draftSchema={schema}
      schema={schema}
      save={save}
    >
      {({ countingRules }, patch) => (
        <>
          <p>一开始：{wordCounting(USUAL_COUNTING)}</p>
          {countingRules.map((rule) =>
            rule.from < first ? (
              <p key={rule.from}>
                {formatPeriod(rule.from)}起：{wordCounting(rule)}
              </p>
            ) : (
              <RuleFields
                key={rule.from}
                rule={rule}
                months={monthsFrom(first).filter(
                  (month) =>
                    month === rule.from || countingRules.every(({ from }) => from !== month),
                )}
                onChange={(next) => patch({ countingRules: exchange(countingRules, rule, next) })}
              />
            ),
          )}
          <Button
            className="counting-add"
            onClick={() => {
              const free = monthsFrom(first).find((month) =>
                countingRules.every(({ from }) => from !== month),
              );
              if (free === undefined) return;
              const rule = { ...countingIn(countingRules, free), from: free };
              patch({ countingRules: exchange(countingRules, null, rule) });
            }}
          >
            从某个月起改口径
          </Button>
        </>
      )}
    </SettingsForm>
  );
}

interface RuleFieldsProps {
  readonly rule: CountingRule;
  readonly months: readonly string[];
  /** Null takes it away. */
  readonly onChange: (rule: CountingRule | null) => void;
}

function RuleFields({ rule, months, onChange }: RuleFieldsProps) {
  const labels = Object.fromEntries(months.map((month) => [month, formatPeriod(month)]));
  const pathOf = (name: string) => `${rule.from}.${name}`;
  return (
    <section className="settings-narrow" aria-label={`${formatPeriod(rule.from)}起的口径`}>
      <SelectField
        path={pathOf('from')}
        label="从哪个月起"
        values={months}
        labels={labels}
        value={rule.from}
        onChange={(from) => from && onChange({ ...rule, from })}
      />
      <SelectField
        path={pathOf('countedBy')}
        label="案件计入哪一期"
        values={COUNTED_BY}
        labels={COUNTED_BY_LABELS}
        value={rule.countedBy}
        onChange={(countedBy) => countedBy && onChange({ ...rule, countedBy })}
      />
      <SelectField
        path={pathOf('complex')}
        label="疑难（复杂）案件"
        values={COMPLEX_RULES}
        labels={COMPLEX_RULE_LABELS}
        value={rule.complex}
        onChange={(complex) => complex && onChange({ ...rule, complex })}
      />
      <SelectField
        path={pathOf('persons')}
        label="涉及当事人数"
        values={PERSON_RULES}
        labels={PERSON_RULE_LABELS}
        value={rule.persons}
        onChange={(persons) => persons && onChange({ ...rule, persons })}
      />
      <Button onClick={() => onChange(null)}>不改了，去掉这一条</Button>
    </section>
  );
}

/** The rules with one exchanged, taken away or added, in the order of their months. */
function exchange(
  rules: readonly CountingRule[],
  old: CountingRule | null,
  next: CountingRule | null,
): CountingRule[] {
  const others = rules.filter((one) => one !== old);
  return [...others, ...(next === null ? [] : [next])].toSorted((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

function monthsFrom(first: string): string[] {
  const months = [first];
  for (
    let next = periodAfter(first);
    next !== null && months.length < MONTHS_OFFERED;
    next = periodAfter(next)
  )
    months.push(next);
  return months;
}

function wordCounting({ countedBy, complex, persons }: Counting): string {
  return [
    `案件${COUNTED_BY_LABELS[countedBy]}`,
    `疑难（复杂）是${COMPLEX_RULE_LABELS[complex]}`,
    `当事人数按${PERSON_RULE_LABELS[persons]}`,
  ].join('；');
}
