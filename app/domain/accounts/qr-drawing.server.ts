import qrcode from 'qrcode';
import type { QrDrawing } from './components/qr-picture.tsx';

/** Empty modules around the code that scanners need (ISO/IEC 18004, 9.1). */
const QUIET_ZONE = 4;

/** A QR code as one path of unit squares. */
export function drawQr(text: string): QrDrawing {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`);
    }
  }
  return { size: modules.size + 2 * QUIET_ZONE, path: squares.join('') };
}
