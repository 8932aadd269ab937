/** LocalDc: an MTProto data center inside the JVM, for tests and samples. */
module dev.tl4j.testkit {
    requires transitive dev.tl4j.runtime;
    requires static transitive org.jspecify;
    requires static org.junit.jupiter.api;
    requires info.picocli;

    exports dev.tl4j.testkit;
    exports dev.tl4j.testkit.account;
    exports dev.tl4j.testkit.api;
    exports dev.tl4j.testkit.api.account;
    exports dev.tl4j.testkit.api.auth;
    exports dev.tl4j.testkit.api.help;
    exports dev.tl4j.testkit.api.updates;
    exports dev.tl4j.testkit.api.users;
    exports dev.tl4j.testkit.fault;
    exports dev.tl4j.testkit.handshake;
    exports dev.tl4j.testkit.junit;
    exports dev.tl4j.testkit.session;

    opens dev.tl4j.testkit.cli to
            info.picocli;
}
