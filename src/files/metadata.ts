/** 点评对象 and the like: kept beside the text. */
import { type Metadata, readMetadata } from '../model/metadata';
import type { Kind } from './beside';

export const METADATA_KIND: Kind<Metadata> = {
  file: 'metadata.json',
  title: '点评对象等资料',
  read: readMetadata,
};
