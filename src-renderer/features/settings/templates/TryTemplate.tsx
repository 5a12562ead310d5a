import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { Button } from 'antd';

interface TryTemplateProps {
  readonly paper: string;
  readonly token: string;
  readonly fileName: string;
  readonly isTaking: boolean;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** A template that was found right, with the words that it prints of a real record, before it is taken. */
export function TryTemplate(props: TryTemplateProps) {
  const { paper, token, fileName, isTaking, onTake, onLeave } = props;
  const tags = useRouteQuery('templates.tags', { paper, recordId: null });
  const tryOut = useRouteMutation('templates.tryOut');
  const hasRecord = tags.data?.chosen != null;
  return (
    <div className="template-try">
      <h3>“{fileName}”检查过了，没有错</h3>
      {hasRecord ? <FilledWords paper={paper} token={token} /> : null}
      {tags.data && !hasRecord ? (
        <p className="quiet">还没有能印这种文书的，先采用，以后打印时再看。</p>
      ) : null}
      <FormErrorSummary error={tryOut.error} />
      {tryOut.data ? <SavedFilePanel file={tryOut.data} /> : null}
      <div className="settings-buttons">
        <Button type="primary" disabled={isTaking} onClick={onTake}>
          采用这个模板
        </Button>
        {hasRecord ? (
          <Button
            disabled={tryOut.isPending}
            onClick={() => tryOut.mutate({ paper, token, recordId: null })}
          >
            存成 Word 看看版面
          </Button>
        ) : null}
        <Button type="text" onClick={onLeave}>
          先不用
        </Button>
      </div>
    </div>
  );
}

function FilledWords({ paper, token }: { readonly paper: string; readonly token: string }) {
  const read = useRouteQuery('templates.read', { paper, token, recordId: null });
  return (
    <AnswerGate query={read}>
      {({ chosen, paragraphs }) => (
        <>
          <p>
            拿 {chosen?.number} {chosen?.title} 试印，印出来的文字是：
          </p>
          {/* Scrolled by itself; reachable by keyboard for reading. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is read by keyboard. */}
          <section className="template-words" aria-label="试印的文字" tabIndex={0}>
            {paragraphs.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name and never move.
              <p key={index}>{text}</p>
            ))}
          </section>
        </>
      )}
    </AnswerGate>
  );
}
