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
        document.getElementById(SEARCH_FIELD_ID)?.focus();
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
