/** A QR code as a picture for a document: black squares on white, drawn by the page itself. */
import { qrOf } from './qr.ts';

const PIXELS_PER_MODULE = 12;

/** @throws where the browser draws none. */
export async function qrImage(address: string): Promise<{ bytes: Uint8Array; pixels: number }> {
  const { size, path } = qrOf(address);
  const pixels = size * PIXELS_PER_MODULE;
  const canvas = document.createElement('canvas');
  canvas.width = pixels;
  canvas.height = pixels;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas to draw on');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, pixels, pixels);
  pen.scale(PIXELS_PER_MODULE, PIXELS_PER_MODULE);
  pen.fillStyle = 'black';
  pen.fill(new Path2D(path));
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('the picture could not be made');
  return { bytes: new Uint8Array(await blob.arrayBuffer()), pixels };
}
