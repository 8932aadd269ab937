/**
 * What changed between two schemas: {@link dev.tl4j.schema.diff.SchemaDiff#between} compares constructors, methods and types by name,
 * down to their fields, and says of each difference what it does to source that uses the generated Java. It speaks of TL throughout:
 * what Java calls a thing is the generator's to decide, only how Java <em>shows</em> it (a record, an interface, a value that may be
 * null) matters here. Names are compared as the schemas write them, so that a class which the generator calls differently only because
 * its name now collides with another goes unseen.
 */
package dev.tl4j.schema.diff;
