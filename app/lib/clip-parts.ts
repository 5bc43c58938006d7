/** What the clipper noticed while the body went by. */
export interface Clipping {
  readonly stream: TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>;
  /** True sizes in bytes, headers included, of the parts that were cut, in order. */
  readonly cut: readonly number[];
  readonly overTotal: () => boolean;
}

/**
 * Passes a multipart body through, keeping only the first `maxPart` bytes of each part (its headers included) and ending
 * the message properly after `maxTotal` bytes. So a parser behind it stays within bounds and still reads every other
 * field, where a parser that meets its own limit gives up on the whole form.
 */
export function clipParts(boundary: string, maxPart: number, maxTotal: number): Clipping {
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  const cut: number[] = [];
  let tail: Uint8Array<ArrayBuffer> = new Uint8Array();
  let inPart = 0;
  let total = 0;

  function pass(bytes: Uint8Array<ArrayBuffer>, controller: TransformStreamDefaultController<Uint8Array<ArrayBuffer>>): void {
    const room = maxPart - inPart;
    inPart += bytes.length;
    if (room > 0 && bytes.length > 0) controller.enqueue(bytes.subarray(0, room));
  }

  const stream = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      total += chunk.length;
      if (total > maxTotal) {
        controller.enqueue(Buffer.concat([delimiter, Buffer.from('--')]));
        controller.terminate();
        return;
      }
      let rest = Buffer.concat([tail, chunk]);
      for (let at = rest.indexOf(delimiter); at >= 0; at = rest.indexOf(delimiter)) {
        pass(rest.subarray(0, at), controller);
        if (inPart > maxPart) cut.push(inPart);
        inPart = 0;
        controller.enqueue(delimiter);
        rest = rest.subarray(at + delimiter.length);
      }
      // The last bytes may be the start of a delimiter that the next chunk completes.
      const settled = Math.max(0, rest.length - delimiter.length + 1);
      pass(rest.subarray(0, settled), controller);
      tail = rest.subarray(settled);
    },
    flush(controller) {
      pass(tail, controller);
    },
  });

  return { stream, cut, overTotal: () => total > maxTotal };
}
