/** Signing in from a terminal. */
@SuppressWarnings("requires-automatic") // ZXing has a module name but no module
module dev.tl4j.samples.login {
    requires com.google.zxing;
    requires dev.tl4j.runtime;
    requires dev.tl4j.samples.api;
    requires dev.tl4j.testkit;
    requires info.picocli;

    opens dev.tl4j.samples.login to
            info.picocli;
}
