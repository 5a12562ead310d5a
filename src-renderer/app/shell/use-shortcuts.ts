import { useEffect } from 'react';
import { useNavigate } from 'react-router';

export const SEARCH_FIELD_ID = 'studio-search';

/** Ctrl+K goes to the search box, Ctrl+N starts a registration. Never while a Chinese candidate is open. */
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
