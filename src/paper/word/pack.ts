/** A Word document as the bytes of its file. */
import { type Document, Packer } from 'docx';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { FONTS, fontTableXml } from './fonts';

/** The members of a Word file by their names. */
export type Members = Record<string, Uint8Array>;

/** The members of a document, with what stands in for fonts that are missing. */
export async function membersOf(document: Document): Promise<Members> {
  const members = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  return { ...members, 'word/fontTable.xml': strToU8(fontTableXml(Object.values(FONTS))) };
}

/** Packs members as a Word file: the list of their types first, as Word writes it. */
export function pack(members: Members): Uint8Array {
  const first = '[Content_Types].xml';
  const { [first]: types, ...others } = members;
  const ordered: Zippable = { ...(types ? { [first]: types } : {}), ...others };
  return zipSync(ordered, { level: 6 });
}
