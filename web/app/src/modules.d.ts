declare module 'qualistamp-wasm/wasm?url' {
  const address: string;
  export default address;
}
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
