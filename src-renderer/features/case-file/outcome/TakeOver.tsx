import { Button } from 'antd';

interface TakeOverProps {
  /** Where the text comes from. */
  readonly words: string;
  readonly text: string;
  readonly onTake: () => void;
}

/** Offers a text that was written elsewhere in the case: it is seen before it is taken, and can be changed after. */
export function TakeOver({ words, text, onTake }: TakeOverProps) {
  return (
    <div className="take-over form-field-wide">
      <span className="take-over-text">
        {words}
        {text}
      </span>
      <Button onClick={onTake} aria-label={`带过来：${words}`}>
        带过来
      </Button>
    </div>
  );
}
