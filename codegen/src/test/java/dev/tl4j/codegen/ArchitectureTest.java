package dev.tl4j.codegen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] JDK_AND_JAVAPOET = {"java..", "javax.lang.model..", "com.palantir.javapoet.."};

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tl4j.codegen");

    @Test
    void planKnowsTheModelAndJavaPoetsNames() {
        classes()
                .that()
                .resideInAPackage("..codegen.plan..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with(
                        "dev.tl4j.codegen.plan..",
                        "dev.tl4j.schema.model..",
                        "dev.tl4j.schema.facts..",
                        "dev.tl4j.schema.source.."))
                .check(CLASSES);
    }

    @Test
    void emitKnowsThePlan() {
        classes()
                .that()
                .resideInAPackage("..codegen.emit..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with(
                        "dev.tl4j.codegen.emit..",
                        "dev.tl4j.codegen.plan..",
                        "dev.tl4j.codegen.source..",
                        "dev.tl4j.schema.model..",
                        "dev.tl4j.schema.facts.."))
                .check(CLASSES);
    }

    @Test
    void sourceKnowsNeither() {
        classes()
                .that()
                .resideInAPackage("..codegen.source..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with("dev.tl4j.codegen.source.."))
                .check(CLASSES);
    }

    private static String[] with(String... more) {
        return Stream.concat(Stream.of(JDK_AND_JAVAPOET), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void theStepsDoNotReachBack() {
        noClasses()
                .that()
                .resideInAPackage("..codegen.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..codegen.emit..", "dev.tl4j.codegen")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("..codegen.emit..", "..codegen.source..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.tl4j.codegen")
                .check(CLASSES);
        slices().matching("dev.tl4j.(codegen..)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theGeneratorDoesNotDependOnTheRuntime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.tl4j", "dev.tl4j.tl..", "dev.tl4j.mtproto..", "dev.tl4j.session..", "dev.tl4j.client..")
                .check(CLASSES);
    }

    @Test
    void oneFileNamesTheClassesOfTheRuntime() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<String> naming = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains("\"dev.tl4j"))
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertThat(naming).containsExactly("RuntimeTypes.java");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyTheProcessorTouchesFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.tl4j.codegen")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..")
                .check(CLASSES);
    }
}
