/** Telegram's TL schemas and the language they are written in. */
module dev.tl4j.schema {
    exports dev.tl4j.schema.source;
    exports dev.tl4j.schema.model;
}
