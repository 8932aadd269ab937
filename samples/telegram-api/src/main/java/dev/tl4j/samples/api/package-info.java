/** The whole Telegram API of layer 229. */
@GenerateTl(schema = "telegram/api.tl", name = "TelegramApi")
@NullMarked
package dev.tl4j.samples.api;

import dev.tl4j.GenerateTl;
import org.jspecify.annotations.NullMarked;
