/** What the API is called and where it is served. */
export const api = {
  title: 'catalog',
  description: 'A public product catalogue',
  basePath: '/api/v1',
} as const;
