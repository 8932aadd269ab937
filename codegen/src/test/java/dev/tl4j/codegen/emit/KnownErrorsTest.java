package dev.tl4j.codegen.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.palantir.javapoet.ClassName;
import dev.tl4j.codegen.plan.ErrorPlan;
import dev.tl4j.schema.facts.MethodFacts;
import dev.tl4j.schema.source.SourceText;
import dev.tl4j.tl.KnownError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownErrorsTest {
    private static final MethodFacts FACTS = MethodFacts.read(List.of(SourceText.of("e.tsv", """
            method\tcode\terror
            a\t400\tADMIN_REQUIRED
            a\t403\tADMIN_REQUIRED
            a\t420\t2FA_WAIT_%d
            a\t-503\tTimeout
            b\t500\tADMIN_REQUIRED
            b\t400\tODD-NAME
            b\t400\tODD+NAME
            c\t400\tOF_ANOTHER_SCHEMA
            *\t420\tFLOOD_WAIT_%d
            """)));

    @TempDir
    private Path folder;

    @Test
    void thereIsAConstantForEachNameWithAllItsCodes() throws Exception {
        ErrorPlan plan = ErrorPlan.of(SmallPlan.of("---functions---\na = Bool;\nb = Bool;\n"), FACTS);
        assertThat(plan.name()).isEqualTo(ClassName.get("com.acme", "AcmeErrors"));
        assertThat(plan.constants())
                .containsExactly(
                        new ErrorPlan.Constant("_2FA_WAIT_X", "2FA_WAIT_%d", List.of(420)),
                        new ErrorPlan.Constant("ADMIN_REQUIRED", "ADMIN_REQUIRED", List.of(400, 403, 500)),
                        new ErrorPlan.Constant("FLOOD_WAIT_X", "FLOOD_WAIT_%d", List.of(420)),
                        new ErrorPlan.Constant("ODD_NAME", "ODD+NAME", List.of(400)),
                        new ErrorPlan.Constant("ODD_NAME_", "ODD-NAME", List.of(400)),
                        new ErrorPlan.Constant("TIMEOUT", "Timeout", List.of(-503)));
    }

    @Test
    void aSchemaWithoutKnownMethodsHasNoConstants() throws Exception {
        assertThat(ErrorPlan.of(SmallPlan.of("c = C;\n---functions---\nd = Bool;\n"), FACTS)
                        .constants())
                .isEmpty();
        Compilation compilation = new DocumentedBuild(folder)
                .with("acme.tl", "---functions---\nd = Bool;\n")
                .compile();
        assertThat(compilation.generatedFiles())
                .noneMatch(file -> file.getName().contains("AcmeErrors"));
    }

    @Test
    void aMethodListsItsOwn() throws Exception {
        Map<String, Class<?>> classes = classes("""
                ---functions---
                account.sendConfirmPhoneCode hash:string = Bool;
                users.setSecureValueErrors errors:int = Bool;
                help.getNothing = Bool;
                """);
        assertThat(knownErrors(classes, "com.acme.account.SendConfirmPhoneCode"))
                .containsExactly(KnownError.of("HASH_INVALID", 400))
                .containsExactly(constant(classes, "HASH_INVALID"));
        assertThat(classes.get("com.acme.help.GetNothing").getMethods()).isNotEmpty();
        assertThat(classes.get("com.acme.help.GetNothing").getFields())
                .noneMatch(field -> field.getName().equals("ERRORS"));
    }

    @Test
    void aFieldThatIsCalledLikeTheListGivesWay() throws Exception {
        Map<String, Class<?>> classes = classes("""
                acme_errors = Acme_errors;
                ---functions---
                auth.signIn ERRORS:string List:string KnownError:int errors:int = Bool;
                """);
        assertThat(knownErrors(classes, "com.acme.auth.SignIn")).isNotEmpty();
        assertThat(classes.get("com.acme.auth.SignIn").getMethod("ERRORS_").getReturnType())
                .isEqualTo(String.class);
        assertThat(classes).containsKeys("com.acme.AcmeErrors", "com.acme.AcmeErrors_");
    }

    @Test
    void numbersInNamesAreTakenOut() throws Exception {
        KnownError wait = (KnownError) constant(classes("---functions---\nauth.signIn = Bool;\n"), "FLOOD_WAIT_X");
        assertThat(wait.number("FLOOD_WAIT_37")).hasValue(37);
    }

    @Test
    void allConstantsOfTelegramAreSound() throws Exception {
        ErrorPlan plan = ErrorPlan.of(TelegramPlan.make(), TelegramPlan.SOURCE.facts());
        assertThat(plan.constants()).hasSizeGreaterThan(700).allSatisfy(constant -> {
            assertThat(constant.name()).matches("[A-Z_][A-Z0-9_]*");
            assertThat(constant.codes()).isNotEmpty();
        });
        assertThat(plan.constants()).extracting(ErrorPlan.Constant::name).doesNotHaveDuplicates();
        assertThat(plan.byMethod()).hasSizeGreaterThan(400);
    }

    private static Object constant(Map<String, Class<?>> classes, String name) throws ReflectiveOperationException {
        return classes.get("com.acme.AcmeErrors").getField(name).get(null);
    }

    private static List<Object> knownErrors(Map<String, Class<?>> classes, String name)
            throws ReflectiveOperationException {
        return List.copyOf((List<?>) classes.get(name).getField("ERRORS").get(null));
    }

    /** The classes of a build, loaded. */
    private Map<String, Class<?>> classes(String schema) throws IOException, ClassNotFoundException {
        Compilation compilation =
                new DocumentedBuild(folder).with("acme.tl", schema).compile();
        assertThat(compilation).succeededWithoutWarnings();
        Map<String, byte[]> bytes = new HashMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                try (InputStream in = file.openInputStream()) {
                    String path = file.getName().replaceFirst("^/?CLASS_OUTPUT/", "");
                    bytes.put(path.replaceFirst("\\.class$", "").replace('/', '.'), in.readAllBytes());
                }
            }
        }
        ClassLoader loader = new ClassLoader(KnownErrorsTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] code = bytes.get(name);
                if (code == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, code, 0, code.length);
            }
        };
        Map<String, Class<?>> classes = new HashMap<>();
        for (String name : bytes.keySet()) {
            classes.put(name, loader.loadClass(name));
        }
        return classes;
    }
}
