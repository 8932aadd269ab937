/**
 * Where authorization keys live between two runs, and where a client finds its first data center. A session is little more than an
 * authorization key and the address of the data center that knows it; this package turns it into text and back.
 */
@NullMarked
package dev.tl4j.store;

import org.jspecify.annotations.NullMarked;
