/** Telegram's TL schemas and the language they are written in. */
module dev.tl4j.schema {
    exports dev.tl4j.schema;
    exports dev.tl4j.schema.diff;
    exports dev.tl4j.schema.facts;
    exports dev.tl4j.schema.model;
    exports dev.tl4j.schema.report;
    exports dev.tl4j.schema.source;
}
