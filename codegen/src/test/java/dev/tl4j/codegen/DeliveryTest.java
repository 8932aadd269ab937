package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which of javac's rounds the generated classes come, and that they come wherever something refers to them. */
class DeliveryTest {
    @TempDir
    Path folder;

    private final Witness witness = new Witness();
    private Project project;

    @BeforeEach
    void schema() {
        project = new Project(folder)
                .file("tl/x.tl", "a x:int = A;")
                .generate("com.acme", "x.tl", "Api")
                .processor(new TlProcessor())
                .processor(witness);
    }

    /** Sees what each round is about, and may write a class in the first. */
    @SupportedAnnotationTypes("*")
    private static final class Witness extends AbstractProcessor {
        private final List<String> rounds = new ArrayList<>();
        private String text = "";

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (rounds.isEmpty() && !text.isEmpty()) {
                try (Writer writer = processingEnv
                        .getFiler()
                        .createSourceFile("com.acme.Other")
                        .openWriter()) {
                    writer.write(text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            rounds.add(String.join(
                    " ",
                    round.getRootElements().stream()
                            .map(Object::toString)
                            .sorted()
                            .toList()));
            return false;
        }
    }

    @Test
    void whereThereIsNothingElseTheyAreEnteredOnce() {
        Build build = project.build().orFail();

        assertThat(witness.rounds).containsExactly("com.acme", "");
        assertThat(build.classes().resolve("com/acme/A.class")).exists();
    }

    @Test
    void aCommentWithoutLinksDoesNotAskForThem() {
        project.file(
                        "src/org/user/package-info.java",
                        "/** Plain. */\n@org.jspecify.annotations.NullMarked package org.user;")
                .build()
                .orFail();

        assertThat(witness.rounds).containsExactly("com.acme org.user", "");
    }

    /** What a package imports cannot be seen, but there is no other use for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/** As {@link A} has. */ package org.user; import com.acme.A;",
                "/**\n * @see A\n */ package org.user; import com.acme.*;",
                "/** Like [A]. */ package org.user; import com.acme.A;",
                "@javax.annotation.processing.Generated(com.acme.A.TL) package org.user;",
            })
    void packagesThatMayNameOneHaveThemInTheNextRound(String packageInfo) {
        project.file("src/org/user/package-info.java", packageInfo).build().orFail();

        assertThat(witness.rounds).hasSize(3).element(1).asString().contains("com.acme.A", "com.acme.Api");
    }

    /** To export a package that has no class yet is an error. */
    @Test
    void aModuleHasThemInTheNextRound() {
        project.modulePath(Project.runtime().get(0))
                .file("src/module-info.java", """
                        module com.acme {
                            requires transitive dev.tl4j.tl;
                            exports com.acme;
                            uses com.acme.A;
                        }
                        """)
                .build()
                .orFail();

        assertThat(witness.rounds).hasSize(3).element(1).asString().contains("com.acme.A", "com.acme.Api");
    }

    @Test
    void codeOfTheUserHasThemInTheNextRound() {
        project.file("src/com/acme/B.java", "package com.acme; interface B extends java.util.function.Supplier<A> {}")
                .build()
                .orFail();

        assertThat(witness.rounds).hasSize(3).element(1).asString().contains("com.acme.A", "com.acme.Api");
    }

    @Test
    void codeOfAnotherProcessorHasThemInTheRoundAfter() {
        witness.text = "package com.acme; interface Other extends java.util.function.Supplier<A> {}";

        project.build().orFail();

        assertThat(witness.rounds).hasSize(4).startsWith("com.acme", "com.acme.Other");
        assertThat(witness.rounds.get(2)).contains("com.acme.A", "com.acme.Api");
    }

    @Test
    void aDiskThatFillsUpInTheLastRoundIsAnErrorOnTheAnnotation() {
        assertThat(errorIfWritingFailsWith(() -> new IOException("disk full")))
                .isEqualTo("tl4j: cannot write the generated classes: java.io.IOException: disk full");
    }

    @Test
    void aFaultInTheLastRoundDoesNotEndTheCompiler() {
        assertThat(errorIfWritingFailsWith(() -> {
                    throw new IllegalStateException("odd");
                }))
                .startsWith("tl4j: a fault in tl4j itself, please report it: java.lang.IllegalStateException: odd");
    }

    private String errorIfWritingFailsWith(Supplier<IOException> failure) {
        Build build = new Project(folder.resolve("full"))
                .file("tl/x.tl", "a x:int = A;")
                .generate("com.acme", "x.tl", "Api")
                .processor(new ObservedProcessor(new TlProcessor()).failingToWrite(failure))
                .build();

        assertThat(build.success()).isFalse();
        return build.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .findFirst()
                .orElseThrow();
    }
}
