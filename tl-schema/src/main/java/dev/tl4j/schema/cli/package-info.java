/**
 * The command line of tl4j-schema's jar: {@code java -jar tl4j-schema.jar diff old.tl new.tl}. The only place in this module, besides the
 * bundled schemas, that reads or writes files.
 */
package dev.tl4j.schema.cli;
