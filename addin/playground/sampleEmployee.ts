const header = "X-Sample-Employee";

/** Signs the pane's requests to the API in as a sample employee; the API heeds the header in Development only. */
export function sendAsSampleEmployee(frame: Window, number: string | null): void {
  if (number === null) return;
  const send = frame.fetch.bind(frame);
  frame.fetch = (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin === frame.location.origin) request.headers.set(header, number);
    return send(request);
  };
}
