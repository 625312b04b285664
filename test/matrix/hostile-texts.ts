/** Texts that are code somewhere: quotes, comment ends, template marks, line ends, and characters outside of ASCII. */
export const hostileTexts: readonly string[] = [
  'Plain words',
  `It's "quoted" with \\ and \\n and \``,
  '*/ process.exit(1); /*',
  '<%= process.env %> ${x} #{y} {{z}} --> ]]>',
  'first line\nsecond line\r\nthird',
  `'; drop table x; --`,
  '漢字 🙈 \u2028 e\u0301',
  '# not a heading\n- nor: a list',
];
