/** The whole Telegram API of layer 229. */
@GenerateTl(schema = "telegram/api.tl", name = "TelegramApi")
package dev.tl4j.samples.api;

import dev.tl4j.GenerateTl;
