import type { ChoiceGroup, SearchChoice } from './search-choices';

interface SearchListProps {
  readonly id: string;
  readonly groups: readonly ChoiceGroup[];
  readonly note: string | null;
  /** Key of the choice that Enter takes; null while none is. */
  readonly activeKey: string | null;
  readonly onChoose: (choice: SearchChoice) => void;
}

/** What stands under the search box: groups of lines, of which one may be chosen. */
export function SearchList({ id, groups, note, activeKey, onChoose }: SearchListProps) {
  return (
    <div className="search-list">
      {note !== null && (
        <p className="search-note" role="status">
          {note}
        </p>
      )}
      <div id={id} role="listbox" aria-label="找到的">
        {groups.map(({ label, choices }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list of choices
          <div key={label} role="group" aria-label={label}>
            <div className="search-group" aria-hidden="true">
              {label}
            </div>
            {choices.map((choice) => (
              <ChoiceLine
                key={choice.key}
                id={choiceId(id, choice.key)}
                choice={choice}
                isActive={choice.key === activeKey}
                onChoose={onChoose}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Id of a line, by which the box names the active one. */
export function choiceId(listId: string, key: string): string {
  return `${listId}-${key}`;
}

interface ChoiceLineProps {
  readonly id: string;
  readonly choice: SearchChoice;
  readonly isActive: boolean;
  readonly onChoose: (choice: SearchChoice) => void;
}

function ChoiceLine({ id, choice, isActive, onChoose }: ChoiceLineProps) {
  const { title, number, detail, state } = choice;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the keyboard and names the active line
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the box takes the active line
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={isActive ? 'search-choice search-choice-active' : 'search-choice'}
      // The box keeps the keyboard: it is left when the page is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(choice)}
    >
      <span className="search-choice-title">{title}</span>
      {state !== '' && <span className="search-choice-state">{state}</span>}
      {(number !== '' || detail !== '') && (
        <span className="search-choice-detail">
          {[number, detail].filter((text) => text !== '').join(' · ')}
        </span>
      )}
    </div>
  );
}
