/** How long to wait before a stream that the server refused is asked for again, in milliseconds. */
const PATIENCE = 3000;

/**
 * Hears server-sent events for as long as it is wanted. A browser tries again by itself when a
 * connection breaks, but not when the server answered with an error; this does.
 */
export function listen(
  address: string,
  onData: (data: string) => void,
  onHeard: (isHeard: boolean) => void,
): () => void {
  let source: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(address);
    source.onopen = () => onHeard(true);
    source.onmessage = (event: MessageEvent<string>) => onData(event.data);
    source.onerror = () => {
      onHeard(false);
      if (source.readyState === EventSource.CLOSED) {
        again = setTimeout(open, PATIENCE);
      }
    };
  };
  open();
  return () => {
    clearTimeout(again);
    source.close();
  };
}
