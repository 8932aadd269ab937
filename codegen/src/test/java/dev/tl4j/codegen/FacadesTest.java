package dev.tl4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.tl.Invoker;
import dev.tl4j.tl.TlMethod;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which requests the methods of facades make, and through whom. */
class FacadesTest {
    @TempDir
    static Path folder;

    private static Build build;
    private static ClassLoader loader;

    private final List<TlMethod<?>> waited = new ArrayList<>();
    private final List<TlMethod<?>> notWaited = new ArrayList<>();
    private final Invoker invoker = new Invoker() {
        @Override
        public <R> R invoke(TlMethod<R> method) {
            waited.add(method);
            throw new UnsupportedOperationException("no answer");
        }

        @Override
        public <R> CompletableFuture<R> invokeAsync(TlMethod<R> method) {
            notWaited.add(method);
            return new CompletableFuture<>();
        }
    };

    @BeforeAll
    static void compile() throws IOException {
        build = new Project(folder)
                .file("tl/x.tl", Files.readString(Path.of("src/test/resources/golden/facades/schema.tl")))
                .annotate("com.acme", "schema = \"x.tl\", name = \"Api\", facades = true")
                .build()
                .orFail();
        loader = build.load();
    }

    private Object root() throws ReflectiveOperationException {
        return loader.loadClass("com.acme.Api").getMethod("of", Invoker.class).invoke(null, invoker);
    }

    private static Object call(Object facade, String name, Object... arguments) throws ReflectiveOperationException {
        return Arrays.stream(facade.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && fits(method.getParameterTypes(), arguments))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(name))
                .invoke(facade, arguments);
    }

    private static boolean fits(Class<?>[] types, Object[] arguments) {
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!types[i].isPrimitive() && !types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static Object record(String name, Object... values) {
        return GeneratedRecord.named(loader, "com.acme." + name).create(Arrays.asList(values));
    }

    @Test
    void requiredFieldsMakeARequestWithNothingElseInIt() throws ReflectiveOperationException {
        Object user = record("InputUser", 7L);
        call(call(root(), "account"), "sendConfirmPhoneCodeAsync", "hash", user);
        assertThat(notWaited).hasToString("[SendConfirmPhoneCode[hash=\"hash\", settings=InputUser[id=7]]]");
        assertThat(waited).isEmpty();
    }

    @Test
    void theWaitingTwinWaits() throws ReflectiveOperationException {
        Object account = call(root(), "account");
        assertThatThrownBy(() -> call(account, "sendConfirmPhoneCode", "hash", record("InputUser", 7L)))
                .isInstanceOf(InvocationTargetException.class)
                .hasRootCauseMessage("no answer");
        assertThat(waited).hasSize(1);
        assertThat(notWaited).isEmpty();
    }

    @Test
    void aRequestIsPassedOnAsItIs() throws ReflectiveOperationException {
        Object request = record("account.Many", 1, 2, 3, 4, 5, 6);
        call(call(root(), "account"), "manyAsync", request);
        assertThat(notWaited.get(0)).isSameAs(request);
    }

    @Test
    void moreThanAHandfulOfFieldsAreTakenInARequestOnly() throws ReflectiveOperationException {
        Object account = call(root(), "account");
        assertThatThrownBy(() -> call(account, "many", 1, 2, 3, 4, 5, 6)).isInstanceOf(NoSuchMethodException.class);
    }

    @Test
    void whatTakesNothingIsCalledWithNothing() throws ReflectiveOperationException {
        call(call(root(), "account"), "importAsync");
        call(root(), "pingAsync");
        call(call(root(), "deepDown"), "pingAsync", "a", "b");
        assertThat(notWaited).hasToString("[Import[], Ping[], Ping[invoker=\"a\", request=\"b\"]]");
    }

    @Test
    void aCallInACallAnswersAsTheOneInside() throws ReflectiveOperationException {
        Object ping = record("Ping");
        call(root(), "invokeWithLayerAsync", 5, ping);
        assertThat(notWaited).hasToString("[InvokeWithLayer[layer=5, query=Ping[]]]");
    }

    @Test
    void withoutAnInvokerThereIsNoFacade() throws ReflectiveOperationException {
        assertThatThrownBy(() -> loader.loadClass("com.acme.Api")
                        .getMethod("of", Invoker.class)
                        .invoke(null, (Object) null))
                .rootCause()
                .isInstanceOf(NullPointerException.class)
                .hasMessage("invoker");
    }

    @Test
    void withoutTheSwitchThereAreNone(@TempDir Path other) {
        Build without = new Project(other)
                .file("tl/x.tl", "---functions---\naccount.ping = Bool;")
                .generate("com.acme", "x.tl", "Api")
                .build()
                .orFail();
        assertThat(without.sources())
                .containsOnlyKeys(
                        "com/acme/Api.java", "com/acme/account/package-info.java", "com/acme/account/Ping.java");
    }

    @Test
    void namesOfClassesGiveWayToTheSchemas(@TempDir Path other) {
        Build clashing = new Project(other)
                .file("tl/x.tl", """
                        account.accountCalls = account.AccountCalls;
                        default.thing = default.Thing;
                        apicalls = ApiCalls;
                        ---functions---
                        account.ping = Bool;
                        default.getClass = Bool;
                        default.equals x:Object = Bool;
                        """)
                .annotate("com.acme", "schema = \"x.tl\", name = \"Api\", facades = true")
                .build()
                .orFail();
        assertThat(clashing.sources())
                .containsKeys(
                        "com/acme/account/AccountCalls_.java",
                        "com/acme/ApiCalls_.java",
                        "com/acme/default_/DefaultCalls.java");
        assertThat(clashing.sources().get("com/acme/ApiCalls_.java")).contains("DefaultCalls default_()");
    }
}
