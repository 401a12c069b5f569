//! Saves a file that was made on this device.

export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Browsers have read it when the click was handled; some need a moment longer.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
