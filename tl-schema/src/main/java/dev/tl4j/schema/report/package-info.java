/**
 * A {@link dev.tl4j.schema.diff.SchemaDiff} as text for a terminal, as JSON for a program and as Markdown for a page. Schemas and their
 * names come from anywhere: nothing in them can end a JSON string, a table cell or a line of a report.
 */
package dev.tl4j.schema.report;
