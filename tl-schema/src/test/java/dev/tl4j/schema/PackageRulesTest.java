package dev.tl4j.schema;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom: text, then tree, then model, and never back. */
class PackageRulesTest {
    private static final String BASE = "dev.tl4j.schema.";

    private final JavaClasses classes = new ClassFileImporter().importPath(Path.of("target/classes/dev"));

    @Test
    void theClassesAreThere() {
        assertThat(classes.contain(SchemaReader.class)).isTrue();
        assertThat(classes.size()).isGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "source : java",
                "model : java source",
                "ast : java source",
                "parse : java source ast",
                "resolve : java source ast model",
                "facts : java source model",
                "diff : java source model",
                "report : java diff model"
            })
    void aPackageKnowsOnlyWhatItStandsOn(String name, String known) {
        String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(known.split(" ")))
                .map(part -> part.equals("java") ? "java.." : BASE + part)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(BASE + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(classes);
    }

    @Test
    void onlyParserResolverAndTheReaderThatJoinsThemSeeTheTree() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "ast", BASE + "parse", BASE + "resolve")
                .and()
                .doNotHaveFullyQualifiedName(SchemaReader.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + "ast")
                .check(classes);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("dev.tl4j.schema.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void nothingButTheBundledSchemasAndTheCommandLineDoesInputOrOutput() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "cli")
                .and()
                .doNotHaveFullyQualifiedName(BundledSchemas.class.getName())
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.InputStream")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..")
                .check(classes);
    }
}
