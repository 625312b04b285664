/** A mail that a backend under test sent. */
export type Message = Readonly<{
  from: string;
  to: readonly string[];
  subject: string;
  /** The decoded text. */
  text: string;
}>;

/** Takes every mail that backends under test send. */
export type MailSink = Readonly<{
  /** What `SMTP_URL` is set to. */
  url: string;
  /** Waits until there are mails to an address; resolves with all of them, oldest first, or with none after a while. */
  messages(wanted: Readonly<{ to: string }>): Promise<readonly Message[]>;
  stop(): Promise<void>;
}>;
