/**
 * What users hold: {@link dev.tl4j.client.TelegramClient}, and behind it the engine that keeps sessions with data centers over whatever
 * connections there are. Its state belongs to one thread, the event loop; time, network and key exchanges come to it through interfaces
 * that tests script.
 */
@NullMarked
package dev.tl4j.client;

import org.jspecify.annotations.NullMarked;
