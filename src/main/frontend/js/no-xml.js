/** Stands in for a writer of XML that comes with readers of meshes; no scan needs it. */
export function create() {
  throw new Error("no XML here");
}
