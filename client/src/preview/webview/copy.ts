/** Rich text onto the clipboard. */

/** Puts both kinds there; false when the browser does not let us. */
export async function copyRichText(html: string, text: string): Promise<boolean> {
  try {
    const blobs = {
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    };
    await navigator.clipboard.write([new ClipboardItem(blobs)]);
    return true;
  } catch {
    return copyByCommand(html, text);
  }
}

/** The older way, which needs no permission. */
function copyByCommand(html: string, text: string): boolean {
  let done = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    done = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill, { capture: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what is left where the clipboard is refused
  document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return done;
}
