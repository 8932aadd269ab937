/**
 * What users hold: {@link dev.tl4j.client.TelegramClient}, and the loop that drives sessions over connections.
 */
@NullMarked
package dev.tl4j.client;

import org.jspecify.annotations.NullMarked;
