/** MTProto 2.0: crypto, key exchange, session, transports and client. */
module dev.tl4j.runtime {
    requires static transitive org.jspecify;
    requires org.bouncycastle.provider;

    exports dev.tl4j.crypto;
    exports dev.tl4j.frame;
    exports dev.tl4j.store;
}
