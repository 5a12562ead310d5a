import { useId } from 'react';
import './feedback.css';

/** Work of unknown length: what is being done, and a bar that moves without pretending to know how far it is. */
export function WaitBar({ sentence }: { readonly sentence: string }) {
  const id = useId();
  return (
    <div className="wait">
      <p id={id} role="status">
        {sentence}
      </p>
      <div className="wait-bar" role="progressbar" aria-labelledby={id} />
    </div>
  );
}
