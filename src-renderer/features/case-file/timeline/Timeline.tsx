import { CitedText } from '@renderer/components/law/CitedText';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { daysBetween, formatChineseDate, wordDaysLeft } from '@shared/domain/kernel/local-date';
import './timeline.css';

/** What happened when. */
export function Timeline({ view }: { readonly view: CaseView }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must reach it
    <aside className="timeline" aria-labelledby="case-timeline-title" tabIndex={0}>
      <h2 id="case-timeline-title">经过</h2>
      <ol>
        {view.timeline.map(({ key, on, text, detail, isPlanned }) => (
          <li key={key} className={isPlanned ? 'timeline-planned' : undefined}>
            <time dateTime={on}>{formatChineseDate(on)}</time>
            <span className="timeline-text">
              {text}
              {isPlanned && `（${wordDaysLeft(daysBetween(view.today, on)).replace('到期', '')}）`}
            </span>
            {detail && (
              <span className="timeline-detail">
                <CitedText text={detail} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </aside>
  );
}
