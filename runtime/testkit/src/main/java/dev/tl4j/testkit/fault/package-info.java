/**
 * What goes wrong at a data center on demand: which packets, calls and connections something happens to, and what. It decides and changes
 * bytes; what it decides is done elsewhere, so there are no sockets, threads or clocks here. Any thread may use it.
 */
@NullMarked
package dev.tl4j.testkit.fault;

import org.jspecify.annotations.NullMarked;
