package dev.tl4j.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may import whom. */
class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter().importPath(Path.of("target", "classes"));

    /** Java's own packages and the nullness annotations go without saying. */
    @ParameterizedTest
    @CsvSource({
        "mtproto,   ''",
        "crypto,    'org.bouncycastle..'",
        "handshake, 'mtproto crypto'",
        "message,   'mtproto crypto'",
        "session,   'mtproto crypto message'",
        "frame,     'crypto'",
        "net,       'crypto frame javax.net.ssl'",
        "store,     'crypto'",
        "updates,   ''",
        "signin,    'dev.tl4j.tl.signin'",
        "signin.flow, 'signin crypto dev.tl4j.tl.signin'",
    })
    void aPackageImportsOnlyWhatItMay(String name, String allowed) {
        List<String> packages = new ArrayList<>(
                List.of("java..", "javax.crypto..", "org.jspecify..", "dev.tl4j", "dev.tl4j.tl", "dev.tl4j." + name));
        for (String other : allowed.split(" ")) {
            packages.add(other.contains(".") ? other : "dev.tl4j." + other);
        }
        classes()
                .that()
                .resideInAPackage("dev.tl4j." + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages.toArray(String[]::new))
                .check(MODULE);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("dev.tl4j.(*)..").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void protocolCodeMakesNoThreadsSocketsClocksOrRandomness() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.tl4j.net..", "dev.tl4j.client..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.time..", "java.util.random..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Thread.class,
                        java.security.SecureRandom.class,
                        java.util.Random.class,
                        java.util.concurrent.ExecutorService.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .check(MODULE);
    }

    @Test
    void onlyStoresTouchFilesAndOnlyTheNetTouchesChannels() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.tl4j.net..", "dev.tl4j.client..", "dev.tl4j.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.channels..", "java.nio.file..")
                .check(MODULE);
    }
}
