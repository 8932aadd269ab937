/** MTProto 2.0: crypto, key exchange, session, transports and client. */
module dev.tl4j.runtime {
    requires transitive dev.tl4j.tl;
    requires static transitive org.jspecify;
    requires org.bouncycastle.provider;

    exports dev.tl4j.client;
    exports dev.tl4j.crypto;
    exports dev.tl4j.frame;
    exports dev.tl4j.handshake;
    exports dev.tl4j.message;
    exports dev.tl4j.mtproto;
    exports dev.tl4j.net;
    exports dev.tl4j.session;
    exports dev.tl4j.signin;
    exports dev.tl4j.store;
    exports dev.tl4j.updates;
}
