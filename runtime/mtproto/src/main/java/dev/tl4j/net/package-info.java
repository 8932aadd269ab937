/** Sockets: the only place with I/O. One thread and one selector serve every connection of the process. */
@NullMarked
package dev.tl4j.net;

import org.jspecify.annotations.NullMarked;
