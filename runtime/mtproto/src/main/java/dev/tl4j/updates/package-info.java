/**
 * What the server sends by itself, on its way to the user: in order, off the loop, and bounded. An update carries no promise that none
 * before it was lost; whoever keeps a state by updates is told when to catch up.
 *
 * @see <a href="https://core.telegram.org/api/updates">Working with updates</a>
 */
@NullMarked
package dev.tl4j.updates;

import org.jspecify.annotations.NullMarked;
