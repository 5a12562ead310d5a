import { CheckCircleFilled } from '@ant-design/icons';
import './feedback.css';

/** Clear words after a save, read out by screen readers; empty while there is nothing to say. */
export function SavedNote({ sentence }: { readonly sentence: string | null }) {
  return (
    <span className="saved-note" role="status">
      {sentence ? (
        <>
          <CheckCircleFilled aria-hidden="true" /> {sentence}
        </>
      ) : null}
    </span>
  );
}
