package dev.tl4j.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom. */
class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter().importPath(Path.of("target", "classes"));

    /** Packages of {@code dev.tl4j}, and what each may import besides what goes without saying. */
    private static final Map<String, String> IMPORTS = Map.ofEntries(
            entry("mtproto", ""),
            entry("crypto", "org.bouncycastle.."),
            entry("handshake", "mtproto crypto"),
            entry("message", "mtproto crypto"),
            entry("session", "mtproto crypto message"),
            entry("frame", "crypto"),
            entry("net", "crypto frame javax.net.ssl"),
            entry("store", "crypto"),
            entry("updates", ""),
            entry("signin", "dev.tl4j.tl.signin"),
            entry("signin.flow", "signin crypto dev.tl4j.tl.signin"));

    static Stream<Arguments> imports() {
        return IMPORTS.entrySet().stream().map(entry -> arguments(entry.getKey(), entry.getValue()));
    }

    /** The client joins all of them, so it may import whatever it likes. */
    @Test
    void everyPackageButTheClientsHasARule() {
        assertThat(MODULE.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.isEmpty()) // the module's own description
                        .map(name -> name.substring("dev.tl4j.".length()))
                        .filter(name -> !name.equals("client")))
                .isSubsetOf(IMPORTS.keySet());
    }

    /** Java's own packages and the nullness annotations go without saying. */
    @ParameterizedTest
    @MethodSource("imports")
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
    void evenTheNetIsGivenTheTimeOfDayAndRandomness() {
        noClasses()
                .that()
                .resideInAPackage("dev.tl4j.net..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.time..", "java.util.random..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.security.SecureRandom.class, java.util.Random.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
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
