/** So many calls in a row without an answer, and nobody waits for one any more, for so long (milliseconds). */
export interface CircuitLimits {
  readonly failures: number;
  readonly pause: number;
}

/** Keeps a provider that does not answer from being waited for again and again: after the pause one call tries. */
export class Circuit {
  #inRow = 0;
  #openUntil = 0;

  constructor(
    private readonly limits: CircuitLimits,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Whether a call may go out. When the pause is over this lets one through, and the next ones only once that is answered. */
  lets(): boolean {
    if (this.#inRow < this.limits.failures) return true;
    if (this.now() < this.#openUntil) return false;
    this.#openUntil = this.now() + this.limits.pause;
    return true;
  }

  /** Notes whether the provider answered, whatever it said. */
  note(answered: boolean): void {
    this.#inRow = answered ? 0 : this.#inRow + 1;
    if (this.#inRow === this.limits.failures) this.#openUntil = this.now() + this.limits.pause;
  }
}
