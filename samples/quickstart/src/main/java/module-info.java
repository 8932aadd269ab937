/** The program of the README. */
module dev.tl4j.samples.quickstart {
    requires dev.tl4j.runtime;
    requires dev.tl4j.samples.api;
    requires dev.tl4j.testkit;
    requires info.picocli;

    opens dev.tl4j.samples.quickstart to
            info.picocli;
}
