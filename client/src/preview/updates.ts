/** Work that is asked for more often than it can be done: one at a time, the last request always followed by one more. */

export interface Updates {
  /** Asks for an update soon; requests before it begins are one. */
  readonly request: () => void;
  readonly dispose: () => void;
}

/** `work` must not throw. `delay`: milliseconds between the first request and the work. */
export function createUpdates(work: () => Promise<void>, delay: number): Updates {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let disposed = false;

  async function run(): Promise<void> {
    timer = undefined;
    running = true;
    await work();
    running = false;
    if (again) request();
  }

  function request(): void {
    if (disposed || timer !== undefined) return;
    again = running;
    if (!running) timer = setTimeout(() => void run(), delay);
  }

  return {
    request,
    dispose() {
      disposed = true;
      clearTimeout(timer);
    },
  };
}
