/**
 * Java source as text, written once from top to bottom: lines and their indentation, Javadoc, the names of classes and their imports.
 * Thousands of generated files have the same shape, for which this takes a small part of the time of a tree that is printed twice.
 */
package dev.tl4j.codegen.source;
