/** What generated TL code stands on: values, the codec, {@link dev.tl4j.GenerateTl}. */
module dev.tl4j.tl {
    requires static transitive org.jspecify;

    exports dev.tl4j;
    exports dev.tl4j.tl;
    exports dev.tl4j.tl.signin;
}
