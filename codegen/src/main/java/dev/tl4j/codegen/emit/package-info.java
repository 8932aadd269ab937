/** A plan to source: JavaPoet and nothing else, no decision left. One class for each part of a generated file. */
package dev.tl4j.codegen.emit;
