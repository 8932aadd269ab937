/** Any method of the layer, from a command line. */
module dev.tl4j.samples.call {
    requires dev.tl4j.runtime;
    requires dev.tl4j.samples.api;
    requires dev.tl4j.schema;
    requires dev.tl4j.testkit;
    requires info.picocli;

    opens dev.tl4j.samples.call to
            info.picocli;
}
