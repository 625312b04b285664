/** One generated test: its title and the printed lines of its body. */
export type GeneratedTest = Readonly<{ title: string; body: readonly string[] }>;
