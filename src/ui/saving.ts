/** Hands a text to the visitor as a file, made in the page: nothing is sent anywhere. */
export const save = (name: string, text: string, type: string): void =>
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));

/** The same for a file that is no text. */
export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken it once the click is through.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
