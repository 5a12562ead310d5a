import { useEffect } from 'react';
import { useNavigate } from 'react-router';

export const SEARCH_FIELD_ID = 'studio-search';

/**
 * Ctrl+K goes to the search box, Ctrl+N starts a registration, Ctrl+S saves the form in which the keyboard is. Never while
 * a Chinese candidate is open.
 */
export function useShortcuts(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isCommand || event.isComposing) return;
      if (event.key === 'k') {
        event.preventDefault();
        startSearch();
      }
      if (event.key === 's') {
        event.preventDefault();
        saveForm();
      }
      if (event.key === 'n') {
        event.preventDefault();
        void navigate('/cases/new');
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [navigate]);
}

function startSearch(): void {
  const field = document.getElementById(SEARCH_FIELD_ID);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  // What was looked for before gives way to what is typed now.
  field.select();
}

/** Where a form stands that has one button to save it: a dialog, a form within a section or of the settings, a page that is all form. */
const FORMS = '.ant-modal, .act-panel, .record-form, [data-form], form';

function saveForm(): void {
  const form = document.activeElement?.closest(FORMS);
  const save = [...(form?.querySelectorAll<HTMLButtonElement>('.ant-btn-primary') ?? [])].at(-1);
  if (save === undefined || save.disabled) return;
  // The field is left first: what is half typed in it counts only then.
  save.focus();
  save.click();
}
