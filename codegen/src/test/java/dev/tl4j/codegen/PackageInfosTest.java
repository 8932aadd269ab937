package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every generated class is null-marked, by its package or by itself. */
class PackageInfosTest {
    private static final String MARK = "@NullMarked";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void schema() {
        project = new Project(folder).file("tl/x.tl", "a x:int = A; auth.b y:int = auth.B;");
    }

    @Test
    void aNamespaceIsMarkedAsAWholeThePackageOfTheUserByItsClasses() {
        SortedMap<String, String> sources =
                project.generate("com.acme", "x.tl", "Api").build().orFail().sources();

        assertThat(sources.get("com/acme/auth/package-info.java"))
                .contains(MARK, "{@code auth}", "package com.acme.auth;");
        assertThat(sources.get("com/acme/auth/B.java")).doesNotContain(MARK);
        assertThat(sources.get("com/acme/A.java")).contains(MARK);
        assertThat(sources).doesNotContainKey("com/acme/package-info.java");
    }

    @Test
    void aUserWhoMarksHisPackageNeedsNoMarkOnItsClasses() {
        project.generate("com.acme", "x.tl", "Api").file("src/com/acme/package-info.java", """
                        @dev.tl4j.GenerateTl(schema = "x.tl", name = "Api")
                        @org.jspecify.annotations.NullMarked
                        package com.acme;
                        """);

        assertThat(project.build().orFail().sources().get("com/acme/A.java")).doesNotContain(MARK);
    }

    @Test
    void aNamespaceThatTheUserDescribesKeepsHisFile() {
        project.generate("com.acme", "x.tl", "Api")
                .file("src/com/acme/auth/package-info.java", "/** Signing in. */ package com.acme.auth;");

        SortedMap<String, String> sources = project.build().orFail().sources();

        assertThat(sources).doesNotContainKey("com/acme/auth/package-info.java");
        assertThat(sources.get("com/acme/auth/B.java")).contains(MARK);
    }
}
