/** The whole Telegram API, generated. */
module dev.tl4j.samples.api {
    requires transitive dev.tl4j.tl;

    exports dev.tl4j.samples.api;
    exports dev.tl4j.samples.api.account;
    exports dev.tl4j.samples.api.aicompose;
    exports dev.tl4j.samples.api.auth;
    exports dev.tl4j.samples.api.bots;
    exports dev.tl4j.samples.api.channels;
    exports dev.tl4j.samples.api.chatlists;
    exports dev.tl4j.samples.api.communities;
    exports dev.tl4j.samples.api.contacts;
    exports dev.tl4j.samples.api.ephemeral;
    exports dev.tl4j.samples.api.folders;
    exports dev.tl4j.samples.api.fragment;
    exports dev.tl4j.samples.api.help;
    exports dev.tl4j.samples.api.langpack;
    exports dev.tl4j.samples.api.messages;
    exports dev.tl4j.samples.api.payments;
    exports dev.tl4j.samples.api.phone;
    exports dev.tl4j.samples.api.photos;
    exports dev.tl4j.samples.api.premium;
    exports dev.tl4j.samples.api.smsjobs;
    exports dev.tl4j.samples.api.stats;
    exports dev.tl4j.samples.api.stickers;
    exports dev.tl4j.samples.api.storage;
    exports dev.tl4j.samples.api.stories;
    exports dev.tl4j.samples.api.updates;
    exports dev.tl4j.samples.api.upload;
    exports dev.tl4j.samples.api.users;
}
