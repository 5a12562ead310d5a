import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { Section } from '@renderer/components/layout/Section';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { AppraisalList } from './AppraisalList';
import { AppraiseForm } from './AppraiseForm';
import { CleaningSection } from './CleaningSection';
import './retention.css';

/** 到期档案: what is due, its appraisal, and the destruction of what is not kept on. */
export function AppraisalPart() {
  const overview = useRouteQuery('retention.overview', null);
  const client = useQueryClient();
  const [note, setNote] = useState<string | null>(null);
  const again = async (sentence: string): Promise<void> => {
    setNote(sentence);
    await client.invalidateQueries();
  };
  return (
    <AnswerGate query={overview}>
      {({ due, dueTotal, appraisals }) => (
        <>
          <Section title="到期档案">
            <p className="settings-lead">
              保管期限满了的案卷列在这里。先由几个人一卷一卷地看，定哪些续存、哪些销毁，登记鉴定，打印鉴定意见和销毁清册请人签字；签好以后才能销毁。软件不会自己销毁任何东西。
            </p>
            <SavedNote sentence={note} />
            {dueTotal === 0 ? (
              <p>
                现在没有到期的案卷。各保管多少年，在
                <Link to="/settings?part=retention">“保管期限”</Link>里定。
              </p>
            ) : (
              <AppraiseForm
                due={due}
                total={dueTotal}
                onDone={() => void again('鉴定已登记，请打印下面的两份文书签字。')}
              />
            )}
          </Section>
          {appraisals.length === 0 ? null : (
            <Section title="做过的鉴定">
              <AppraisalList appraisals={appraisals} onDone={(sentence) => void again(sentence)} />
            </Section>
          )}
          {appraisals.some(({ destruction }) => destruction !== null) ? (
            <CleaningSection
              isUnfinished={appraisals.some(
                ({ destruction }) => destruction !== null && destruction.doneOn === null,
              )}
            />
          ) : null}
        </>
      )}
    </AnswerGate>
  );
}
