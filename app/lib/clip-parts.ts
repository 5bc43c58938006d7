type Bytes = Uint8Array<ArrayBuffer>;

/** Cuts the parts of a multipart body as it goes by. */
export interface PartClipper {
  /** The bytes of this chunk (and of what was held back of the last) that may pass. */
  clip(chunk: Bytes): Bytes[];
  /** What was held back when the body has ended. */
  end(): Bytes[];
  /** True sizes in bytes, headers included, of the parts that were cut, in order. */
  readonly cut: readonly number[];
}

/** What stands between two parts. */
export function delimiterOf(boundary: string): Bytes {
  return new Uint8Array(Buffer.from(`\r\n--${boundary}`, 'latin1'));
}

/**
 * Keeps only the first `maxPart` bytes of each part (its headers included). So a parser behind it stays within bounds and
 * still reads every other field, where a parser that meets its own limit gives up on the rest of the form.
 */
export function createPartClipper(boundary: string, maxPart: number): PartClipper {
  const delimiter = delimiterOf(boundary);
  const cut: number[] = [];
  let tail: Bytes = new Uint8Array();
  let inPart = 0;

  function pass(bytes: Bytes): Bytes[] {
    const room = maxPart - inPart;
    inPart += bytes.length;
    return room > 0 && bytes.length > 0 ? [bytes.subarray(0, room)] : [];
  }

  return {
    cut,
    clip(chunk) {
      const passed: Bytes[] = [];
      let rest = Buffer.concat([tail, chunk]);
      for (let at = rest.indexOf(delimiter); at >= 0; at = rest.indexOf(delimiter)) {
        passed.push(...pass(rest.subarray(0, at)), delimiter);
        if (inPart > maxPart) cut.push(inPart);
        inPart = 0;
        rest = rest.subarray(at + delimiter.length);
      }
      // The last bytes may be the start of a delimiter that the next chunk completes. Copied, so as not to hold the chunk.
      const settled = Math.max(0, rest.length - delimiter.length + 1);
      passed.push(...pass(rest.subarray(0, settled)));
      tail = new Uint8Array(rest.subarray(settled));
      return passed;
    },
    end: () => pass(tail),
  };
}
