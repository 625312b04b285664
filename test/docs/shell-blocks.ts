/** The lines of each fenced `sh` block of a page, without comments. */
export function shellBlocks(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, body = '']) =>
    body.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')),
  );
}
