import type { Wire } from "../wire";

/** A wire without windows: keeps what was sent, and delivers what the test says. */
export function memoryWire<Outgoing, Incoming>() {
  const sent: Outgoing[] = [];
  const listeners = new Set<(message: Incoming) => void>();
  const wire: Wire<Outgoing, Incoming> = {
    send: (message) => void sent.push(message),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const deliver = (message: Incoming) => {
    for (const listener of listeners) listener(message);
  };
  return { wire, sent, deliver };
}
