import { answerLater, type Tail } from "./asyncCall";
import { argumentError, HostFailure } from "./failure";

type Handler = (event: unknown) => void;

/** Which handlers an add-in has registered for which of an object's events. */
export function createEvents(...supported: string[]) {
  const handlers = new Map<string, Handler[]>(supported.map((type) => [type, []]));

  function registered(type: string): Handler[] {
    const found = handlers.get(type);
    if (found === undefined) throw argumentError("eventType");
    return found;
  }

  return {
    addHandlerAsync: (eventType: Office.EventType | string, handler: Handler, ...tail: Tail<void>): void => {
      const type = String(eventType);
      registered(type);
      if (typeof handler !== "function") throw argumentError("handler");
      answerLater(tail, () => void registered(type).push(handler));
    },

    /** Removes all handlers of the type, as Outlook does when no single one is named. */
    removeHandlerAsync: (eventType: Office.EventType | string, ...tail: Tail<void>): void => {
      const type = String(eventType);
      const isEmpty = registered(type).length === 0;
      answerLater(tail, () => {
        if (isEmpty) throw new HostFailure("eventHandlerNotFound");
        handlers.set(type, []);
      });
    },

    raise: (type: string, event: object): void => {
      for (const handler of registered(type)) handler({ type, ...event });
    },
  };
}
