export interface QrDrawing {
  /** Modules along one side, quiet zone included. */
  readonly size: number;
  readonly path: string;
}

/** A QR code, drawn rather than loaded. */
export function QrPicture({ drawing, label }: { readonly drawing: QrDrawing; readonly label: string }) {
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${drawing.size} ${drawing.size}`} shapeRendering="crispEdges" className="card block w-full max-w-64">
      <path d={drawing.path} fill="#000" />
    </svg>
  );
}
