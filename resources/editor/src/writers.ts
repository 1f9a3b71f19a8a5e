/** Which writer writes which node. */

import { writeAside } from "./nodes/aside";
import { writeDetails, writeSummary } from "./nodes/details";
import { writeEmbed } from "./nodes/embed";
import { writeHeading } from "./nodes/heading";
import { writeBullets, writeItem, writeNumbers } from "./nodes/lists";
import { writeOpaque } from "./nodes/opaque";
import { writeParagraph } from "./nodes/paragraph";
import { writePicture } from "./nodes/picture";
import { writePreformatted } from "./nodes/preformatted";
import { writeQuote } from "./nodes/quote";
import { writeRecording, writeTranscript } from "./nodes/recording";
import { writeRule } from "./nodes/rule";
import { writeCell, writeHeaderCell, writeRow, writeTable } from "./nodes/table";
import type { Writer } from "./serialise";

export const writers: Record<string, Writer> = {
  paragraph: writeParagraph,
  heading: writeHeading,
  bulletList: writeBullets,
  orderedList: writeNumbers,
  listItem: writeItem,
  blockquote: writeQuote,
  horizontalRule: writeRule,
  pre: writePreformatted,
  picture: writePicture,
  table: writeTable,
  tableRow: writeRow,
  tableCell: writeCell,
  tableHeader: writeHeaderCell,
  aside: writeAside,
  details: writeDetails,
  summary: writeSummary,
  recording: writeRecording,
  transcript: writeTranscript,
  embed: writeEmbed,
  opaque: writeOpaque,
};
