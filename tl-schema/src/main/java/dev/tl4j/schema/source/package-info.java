/** Schema text, places in it, and what is wrong with it. */
package dev.tl4j.schema.source;
