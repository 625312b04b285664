/** A mail that a backend under test sent. */
export type Message = Readonly<{
  from: string;
  to: readonly string[];
  subject: string;
  /** The Message-ID; empty when there is none. */
  id: string;
  /** The media type, without parameters. */
  type: string;
  /** The decoded text. */
  text: string;
}>;

/** Takes every mail that backends under test send. */
export type MailSink = Readonly<{
  /** What `SMTP_URL` is set to. */
  url: string;
  /** Waits until there are `count` mails to an address (one unless said); resolves with all of them, oldest first, or with what came after 10 s. */
  messages(wanted: Readonly<{ to: string; count?: number; timeoutMs?: number }>): Promise<readonly Message[]>;
  stop(): Promise<void>;
}>;
