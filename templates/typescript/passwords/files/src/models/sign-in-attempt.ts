/** A row of the table `app_sign_in_attempts`. */
export interface SignInAttemptTable {
  id: string;
  account: Buffer;
  ip: string;
  attempted_at: string;
}
