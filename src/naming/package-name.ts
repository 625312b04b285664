import { pyReservedWords } from './py-reserved-words.ts';
import { tsReservedWords } from './ts-reserved-words.ts';

const longest = 63;

/**
 * Why a project name is not usable everywhere, or undefined when it is. It becomes an npm, PyPI, Cargo, Go, Maven and
 * gem name, a DNS label in Kubernetes and (with underscores) a module and a database, so the strictest of all rules
 * holds: lower-case kebab-case, at most 63 characters, no keyword, no standard module, no Windows device.
 */
export function packageNameProblem(name: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    return 'must be kebab-case: lower-case words of letters and digits, joined by single hyphens, starting with a letter';
  }
  if (name.length > longest)
    return `must have at most ${String(longest)} characters (a DNS label), it has ${String(name.length)}`;
  const taken = reservedNames.has(name) || pyReservedWords.has(name) || tsReservedWords.has(name);
  return taken ? `${JSON.stringify(name)} is a keyword or a standard module in one of the languages` : undefined;
}

/** Standard modules of Node and Python, keywords of Go, Rust, Java, Ruby and C#, crates and files with a meaning. */
const reservedNames: ReadonlySet<string> = new Set(
  `assert buffer child-process cluster console crypto dgram dns domain events fs http http2 https inspector module net
  os path perf-hooks process punycode querystring readline repl sqlite stream string-decoder test timers tls trace-events
  tty url util v8 vm wasi worker-threads zlib node npm node-modules
  abc argparse array ast asyncio base64 bisect calendar cmd code codecs collections colorsys copy csv ctypes curses
  dataclasses datetime decimal difflib dis doctest email enum filecmp fileinput fractions ftplib functools gc getopt
  getpass gettext glob graphlib gzip hashlib heapq hmac html imaplib importlib inspect io ipaddress json keyword linecache
  locale logging lzma mailbox marshal math mimetypes mmap multiprocessing netrc numbers operator optparse pathlib pdb
  pickle pkgutil platform plistlib poplib posixpath pprint profile pty pwd queue random re resource sched secrets select
  selectors shelve shlex shutil signal site smtplib socket socketserver ssl stat statistics string struct subprocess sys
  sysconfig syslog tarfile tempfile termios textwrap threading time timeit token tokenize tomllib traceback types typing
  unicodedata unittest urllib uuid venv warnings wave weakref webbrowser wsgiref xml zipapp zipfile zipimport zoneinfo
  pip setuptools wheel django flask fastapi uvicorn alembic celery main app src tests
  chan defer fallthrough func go goto interface map package range struct switch var select internal vendor
  abstract become box const crate do dyn enum extern fn impl loop macro mod move mut override priv pub ref self static
  super trait typeof unsafe unsized use virtual where core std alloc proc-macro build deps examples incremental
  boolean byte char default double extends final finally float implements instanceof int long native new private
  protected public record sealed short strictfp synchronized this throw throws transient void volatile java javax
  alias begin defined end ensure module next redo rescue retry then undef unless until when rails application
  base checked delegate event explicit fixed foreach implicit in internal is lock namespace object operator out params
  readonly ref sbyte sizeof stackalloc uint ulong unchecked ushort using system
  con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9`
    .trim()
    .split(/\s+/),
);
