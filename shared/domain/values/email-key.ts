/** What two spellings of one address share: the form in which emails are compared and looked up. */
export function toEmailKey(email: string): string {
  return email.trim().toLowerCase()
}
