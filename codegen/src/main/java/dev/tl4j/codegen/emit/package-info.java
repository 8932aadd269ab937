/**
 * A plan to source, no decision left. One class for each part of a generated file: those of which there are thousands write text,
 * those of a single class JavaPoet.
 */
package dev.tl4j.codegen.emit;
