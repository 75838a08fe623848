import type { Plan } from "../plan/plan.ts";
import {
  checkboxReader,
  dateReader,
  fileReader,
  rawReader,
  valueReader,
} from "./control-readers.ts";
import {
  listReader,
  objectReader,
  recordReader,
  recursiveReader,
  tupleReader,
} from "./group-readers.ts";
import type { DecodeError, RawValues, Reader, ReaderContext, ReaderIndex } from "./reader.ts";
import { intersectionReader, unionReader, variantsReader } from "./union-readers.ts";

/** Binds a plan to a name. The reader allocates the cells of all controls of the plan. */
export function createReader(plan: Plan, path: ReaderContext): Reader {
  const { read, isFilled, at, arrive, found, dotted, refuse, stray } = readerFor(plan, path);
  // Code that calls readers by the hundred stays fast only when all of them are objects of one shape.
  return { read, isFilled, at, arrive, found, dotted, refuse, stray } as Reader;
}

function readerFor(plan: Plan, path: ReaderContext): Reader {
  switch (plan.type) {
    case "value":
      return plan.isDate ? dateReader(plan, path) : valueReader(plan, path);
    case "checkbox":
      return checkboxReader(plan, path);
    case "file":
      return fileReader(plan, path);
    case "anything":
      return rawReader(plan, path);
    case "nothing":
      return { read: () => undefined, isFilled: () => false };
    case "object":
      return objectReader(plan, path);
    case "list":
      return listReader(plan, path);
    case "tuple":
      return tupleReader(plan, path);
    case "record":
      return recordReader(plan, path);
    case "union":
      return unionReader(plan, path);
    case "variants":
      return variantsReader(plan, path);
    case "intersection":
      return intersectionReader(plan, path);
    case "recursive":
      return recursiveReader(plan, path);
  }
}

/** An index that has no names, for readers to which no name leads. */
const nowhere: ReaderIndex = {
  limits: { depth: 0, index: 0 },
  createReader,
  emptyValueOf,
  cell: () => ({ id: 0, name: "", secret: false, many: false, marksRow: false, rows: [] }),
  counter: () => 0,
  shared: (_, __, make) => make(),
  follow: () => undefined,
};

const nothingSent: RawValues = [];
const emptyReaders = new WeakMap<Plan, Reader["read"]>();

/** Returns a function that reads a plan for which nothing was sent, so that empty rows need no readers of their own. */
export function emptyValueOf(plan: Plan): Reader["read"] {
  let readEmpty = emptyReaders.get(plan);
  if (!readEmpty) {
    const reader = createReader(plan, { index: nowhere, name: "", isRow: true });
    readEmpty = (_: RawValues, errors: DecodeError[]) => reader.read(nothingSent, errors);
    emptyReaders.set(plan, readEmpty);
  }
  return readEmpty;
}
