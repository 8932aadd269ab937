package dev.tl4j.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.tl4j.session.MessageIds;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Who may import whom. */
class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter().importPath(Path.of("target", "classes"));

    /** A server that asked the client's own code what is right would find nothing wrong. */
    @Test
    void theServerIsMadeWithoutTheClient() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.tl4j.testkit.junit")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                "dev.tl4j.client..", "dev.tl4j.handshake..", "dev.tl4j.store..", "dev.tl4j.session..")
                        .and(JavaClass.Predicates.equivalentTo(MessageIds.class).negate()))
                .check(MODULE);
    }

    @Test
    void protocolCodeMakesNoThreadsSocketsClocksOrRandomness() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.tl4j.testkit.handshake", "dev.tl4j.testkit.session")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.channels..", "java.util.concurrent..", "dev.tl4j.net..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Thread.class,
                        java.security.SecureRandom.class,
                        java.util.Random.class,
                        java.time.Clock.class,
                        java.time.InstantSource.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .allowEmptyShould(false)
                .check(MODULE);
    }

    @Test
    void protocolCodeKnowsNothingOfTheDataCenterAroundIt() {
        classes()
                .that()
                .resideInAnyPackage("dev.tl4j.testkit.handshake", "dev.tl4j.testkit.session")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "dev.tl4j.tl",
                        "dev.tl4j.mtproto",
                        "dev.tl4j.crypto",
                        "dev.tl4j.message",
                        "dev.tl4j.session",
                        "dev.tl4j.testkit.handshake",
                        "dev.tl4j.testkit.session")
                .check(MODULE);
    }

    /** Accounts and faults decide; who carries it out is not their concern. */
    @Test
    void accountsAndFaultsKnowNothingOfTheDataCenterAroundThem() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.tl4j.testkit.account", "dev.tl4j.testkit.fault")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.tl4j.testkit",
                        "dev.tl4j.testkit.api..",
                        "dev.tl4j.testkit.cli",
                        "dev.tl4j.net..",
                        "java.net..",
                        "java.nio.channels..")
                .check(MODULE);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.tl4j.testkit.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(MODULE);
    }

    /** Without JUnit everything else must work. */
    @Test
    void onlyTheExtensionKnowsJUnit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.tl4j.testkit.junit")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "dev.tl4j.testkit.junit")
                .check(MODULE);
    }
}
