/** Any method of the layer, from a command line: JSON goes in, JSON comes out. */
package dev.tl4j.samples.call;
