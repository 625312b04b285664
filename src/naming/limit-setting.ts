/** What the settings of an operation's own rate limit begin with: `GET /tasks/{id}` gives `RATE_LIMIT_GET_TASKS_ID`. */
export function limitSetting(endpoint: string): string {
  const words = endpoint.toUpperCase().match(/[A-Z0-9]+/g) ?? [];
  return ['RATE_LIMIT', ...words].join('_');
}
