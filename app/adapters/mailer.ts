export interface Mail {
  /** The same for every try of one message. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends plain e-mail. Throws when it was not taken, so that the caller tries again later. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
