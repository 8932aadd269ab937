package dev.tl4j.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tl4j.maven");

    @Test
    void theWorkKnowsOnlyFiles() {
        classes()
                .that()
                .resideInAPackage("dev.tl4j.maven.refresh")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.tl4j.maven.refresh", "java..", "org.jspecify.annotations")
                .check(CLASSES);
    }

    /** It works with whatever version of tl4j the user's build has. */
    @Test
    void thePluginKnowsNothingOfTheGeneratorAndTheRuntime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.tl4j", "dev.tl4j.codegen..", "dev.tl4j.schema..", "dev.tl4j.tl..")
                .check(CLASSES);
    }
}
