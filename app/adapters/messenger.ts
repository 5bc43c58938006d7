export interface TextMessage {
  /** The same for every try of one message. */
  readonly id: string;
  /** +91 and ten digits. */
  readonly to: string;
  readonly text: string;
}

/** Sends text messages to phones. Throws when one was not taken, so that the caller tries again later. */
export interface Messenger {
  send(message: TextMessage): Promise<void>;
}
