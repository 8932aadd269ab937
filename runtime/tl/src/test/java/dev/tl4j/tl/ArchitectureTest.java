package dev.tl4j.tl;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tl4j");

    @Test
    void tlStandsOnTheJdkAndOnNullnessAnnotationsOnly() {
        classes()
                .that()
                .resideInAPackage("dev.tl4j.tl..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.tl4j.tl..", "java..", "org.jspecify.annotations..")
                .check(CLASSES);
    }

    @Test
    void theCodecKnowsNoFilesSocketsThreadsOrClocks() {
        classes()
                .that()
                .resideInAPackage("dev.tl4j.tl..")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages(
                                "java.io..", "java.net..", "java.nio.file..", "java.time..", "java.util.concurrent..")
                        .or(type(CompletableFuture.class)))
                .check(CLASSES);
    }
}
