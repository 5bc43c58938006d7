/** A command can't go on for a reason the person at the terminal can mend: shown as one line, without a stack. */
export class Refusal extends Error {
  override name = 'Refusal';
}
