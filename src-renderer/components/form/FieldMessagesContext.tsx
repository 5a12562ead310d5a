import { createContext, type ReactNode, useContext } from 'react';
import { type FieldMessages, messageAt } from './field-errors';

const NO_MESSAGES: FieldMessages = {};
const MessagesContext = createContext<FieldMessages>(NO_MESSAGES);
const ReadOnlyContext = createContext(false);

interface ProviderProps {
  readonly messages: FieldMessages;
  /** Shows the fields without letting them be changed. */
  readonly isReadOnly?: boolean;
  readonly children: ReactNode;
}

/** Gives the fields below it their messages, each found by its path. */
export function FieldMessagesProvider({ messages, isReadOnly = false, children }: ProviderProps) {
  return (
    <MessagesContext value={messages}>
      <ReadOnlyContext value={isReadOnly}>{children}</ReadOnlyContext>
    </MessagesContext>
  );
}

/** The message for a field, if its value was refused. */
export function useFieldMessage(path: string): string | undefined {
  return messageAt(useContext(MessagesContext), path);
}

/** Whether the form is only shown. */
export function useIsReadOnly(): boolean {
  return useContext(ReadOnlyContext);
}
