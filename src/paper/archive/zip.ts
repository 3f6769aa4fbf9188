/**
 * A .docx as the archive that it is. It may be hostile: nothing is inflated before the table of contents has been
 * looked through, and whatever is inflated is stopped as soon as it grows beyond what was declared or allowed.
 */
import { Inflate, zipSync } from 'fflate';
import { BROKEN, TOO_MUCH, WordError } from './refusal';

const MB = 1024 * 1024;

/** What a speech with its pictures stays far below. Sizes in bytes. */
export const LIMITS = {
  file: 32 * MB,
  members: 4000,
  member: 64 * MB,
  total: 256 * MB,
  /** Inflated to stored, of what is larger than `small`: XML takes ten to forty, a bomb a thousand. */
  ratio: 250,
  small: 2 * MB,
  nameLength: 512,
} as const;

interface Member {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly stored: number;
  readonly size: number;
  readonly offset: number;
}

export interface Archive {
  /** The names of all members, as they stand in the archive but for `\`, in its order. */
  readonly names: readonly string[];
  /**
   * A member's bytes; its name in any case, as the format wants it. `undefined` where there is none.
   * @throws WordError when it is damaged or too large
   */
  readonly read: (name: string) => Uint8Array | undefined;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

/** True for bytes that begin as an archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === LOCAL;
}

/**
 * Opens an archive and looks through its table of contents.
 * @throws WordError when it is damaged, or beyond the limits
 */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length > LIMITS.file)
    throw new WordError(
      `文件太大（超过 ${LIMITS.file / MB} MB）：请在 Word 里删去图片或压缩图片，另存一份再试`,
    );
  const members = new Map<string, Member>();
  for (const member of contents(bytes)) {
    const key = member.name.toLowerCase();
    if (members.has(key)) throw new WordError(BROKEN);
    members.set(key, member);
  }
  reviewSizes([...members.values()]);
  return {
    names: [...members.values()].map(({ name }) => name),
    read: (name) => {
      const member = members.get(name.toLowerCase());
      return member && unpack(bytes, member);
    },
  };
}

/** An archive of these members, in this order, the same bytes each time. */
export function packArchive(members: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The format's own beginning of time: what is written does not hang on when it was.
  return zipSync(Object.fromEntries(members), { mtime: new Date(1980, 0, 1), level: 6 });
}

function contents(bytes: Uint8Array): Member[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.members) throw new WordError(TOO_MUCH);
  const members: Member[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) throw new WordError(BROKEN);
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const length = CENTRAL_LENGTH + lengths.reduce((sum, each) => sum + each);
    if (at + length > end) throw new WordError(BROKEN);
    members.push(memberAt(bytes, view, at, lengths[0]!));
    at += length;
  }
  // A count that was written too small would hide members from some programs and show them to others.
  if (at < end && view.getUint32(at, true) === CENTRAL) throw new WordError(BROKEN);
  return members;
}

/** The table's end stands at the file's end, but for a comment. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END) return at;
  throw new WordError(BROKEN);
}

function memberAt(bytes: Uint8Array, view: DataView, at: number, nameLength: number): Member {
  if (nameLength > LIMITS.nameLength) throw new WordError(BROKEN);
  if ((view.getUint16(at + 8, true) & 1) === 1)
    throw new WordError('这个压缩文件加了密码，读不了：请先去掉密码，存成 .docx 再试');
  const start = at + CENTRAL_LENGTH;
  const member = {
    name: nameOf(bytes.subarray(start, start + nameLength)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    stored: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  // Sizes that need eight bytes are far beyond the limits.
  if ([member.stored, member.size, member.offset].includes(IN_ZIP64)) throw new WordError(TOO_MUCH);
  return member;
}

/** Some writers take `\` for `/`. A name that leads out of the archive is none that Word writes. */
function nameOf(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes).replaceAll('\\', '/');
  const leadsOut = name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
  if (leadsOut || name === '' || name.includes('\0'))
    throw new WordError('这个文件里有不该有的路径，为安全起见没有读：请用 Word 或 WPS 打开，另存一份再试');
  return name;
}

function reviewSizes(members: readonly Member[]): void {
  const total = members.reduce((sum, { size }) => sum + size, 0);
  const stored = members.reduce((sum, member) => sum + member.stored, 0);
  const isTooMuch =
    total > LIMITS.total || bursts(total, stored) || members.some((one) => bursts(one.size, one.stored));
  if (isTooMuch || members.some(({ size }) => size > LIMITS.member)) throw new WordError(TOO_MUCH);
}

function bursts(size: number, stored: number): boolean {
  return size > LIMITS.small && size > stored * LIMITS.ratio;
}

function unpack(bytes: Uint8Array, { method, crc, stored, size, offset }: Member): Uint8Array {
  const view = viewOf(bytes);
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw new WordError(BROKEN);
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + stored > bytes.length) throw new WordError(BROKEN);
  const packed = bytes.subarray(start, start + stored);
  const content = method === STORED ? packed : method === DEFLATED ? inflate(packed, size) : undefined;
  if (content?.length !== size || crcOf(content) !== crc) throw new WordError(BROKEN);
  return content;
}

/** So little is inflated at a time that it stays a few megabytes at worst. */
const STEP = 4096;

/** Inflates as much as was declared, and stops at the first byte beyond. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new WordError(TOO_MUCH);
    content.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return content.subarray(0, length);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ byte) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
