import { focusFirstSoon } from '@renderer/components/form/focus-first';
import { type RefObject, useEffect } from 'react';

/** The page begins with who is there: the cursor is in the first name as soon as it is shown. */
export function useFirstName(form: RefObject<HTMLElement | null>, isShown: boolean): void {
  useEffect(() => {
    if (isShown) focusFirstSoon(() => form.current?.querySelector('[data-field$=".name"]'));
  }, [form, isShown]);
}
