package dev.tl4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.store.DcAddress;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.ServerConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Calls to several data centers, and which of them is home. */
class DataCentersTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String OTHER = "127.0.0.4";
    private static final String MEDIA = "127.0.0.5";

    private final Rig rig = withConfig();
    private final ScriptedNetwork.Dial home = rig.network.last();

    /** A client that knows from its server where data center 4 is. */
    private static Rig withConfig() {
        Rig rig = askingForConfig();
        rig.answerAll();
        rig.told.clear();
        return rig;
    }

    /** A client that has asked its server where data center 4 is. */
    private static Rig askingForConfig() {
        Rig rig = Rig.connected();
        rig.api.config = new ServerConfig(
                2, 1_900_003_600, List.of(new ServerConfig.DcAddress(4, OTHER, 80, false, false, false, false)));
        rig.network.last().cut();
        rig.loop.pass(Duration.ofSeconds(1));
        rig.network.last().connect();
        return rig;
    }

    private CompletableFuture<Bytes> callOther(long number, boolean isForFiles) {
        return rig.call(number, new Destination(4, isForFiles), A_MINUTE);
    }

    /** Brings the connection to the other data center to where it wants an authorization. */
    private ScriptedNetwork.Dial agreeWithOther() {
        ScriptedNetwork.Dial other = rig.network.last();
        other.connect();
        rig.exchanges.last().agree(rig.server.key(4));
        return other;
    }

    private ScriptedServer.Received one(ScriptedNetwork.Dial dial) {
        List<ScriptedServer.Received> calls = rig.server.calls(dial);
        assertThat(calls).hasSize(1);
        return calls.get(0);
    }

    @Test
    void anotherDataCenterGetsTheAuthorizationThatHomeExports() {
        CompletableFuture<Bytes> answer = callOther(1, false);
        ScriptedNetwork.Dial other = agreeWithOther();
        assertThat(other.address).isEqualTo(new DcAddress(4, OTHER, 80));
        assertThat(rig.server.calls(other)).isEmpty();
        ScriptedServer.Received export = one(home);
        assertThat(export.id()).isEqualTo(ScriptedApi.EXPORT);
        assertThat(ScriptedApi.number(export)).isEqualTo(4);
        rig.server.answer(export, Bytes.fromHex("2a000000"));
        ScriptedServer.Received imported = one(other);
        assertThat(ScriptedApi.number(imported)).isEqualTo(42);
        rig.server.answer(imported, Rig.ANSWER);
        ScriptedServer.Received call = one(other);
        assertThat(call.id()).isEqualTo(ScriptedApi.ASK);
        rig.server.answer(call, Rig.ANSWER);
        assertThat(answer).isCompletedWithValue(Rig.ANSWER);
        assertThat(rig.stored().orElseThrow().homeDc()).isEqualTo(2);
        assertThat(rig.stored().orElseThrow().dc(4).orElseThrow().authorized()).isTrue();
    }

    @Test
    void ifNobodyIsSignedInCallsGoWithout() {
        CompletableFuture<Bytes> answer = callOther(1, false);
        ScriptedNetwork.Dial other = agreeWithOther();
        rig.server.refuse(one(home), 401, "AUTH_KEY_UNREGISTERED");
        rig.server.answer(one(other), Rig.ANSWER);
        assertThat(answer).isCompletedWithValue(Rig.ANSWER);
        assertThat(rig.told).noneMatch(told -> told.startsWith("unauthorized"));
    }

    @Test
    void anAuthorizationThatIsNoLongerGoodIsBroughtAnewForTheNextCall() {
        callOther(1, false);
        ScriptedNetwork.Dial other = agreeWithOther();
        rig.server.refuse(one(home), 401, "AUTH_KEY_UNREGISTERED");
        rig.server.refuse(one(other), 401, "AUTH_KEY_UNREGISTERED");
        assertThat(rig.told).contains("unauthorized 4 AUTH_KEY_UNREGISTERED");
        assertThat(rig.server.calls(home)).as("no loop").isEmpty();
        callOther(2, false);
        assertThat(rig.server.calls(other)).isEmpty();
        rig.server.answer(one(home), Rig.ANSWER);
        rig.server.answer(one(other), Rig.ANSWER);
        assertThat(ScriptedApi.number(one(other))).isEqualTo(2);
    }

    @Test
    void filesGoByABoundedNumberOfConnectionsThatWantNoUpdates() {
        List<CompletableFuture<Bytes>> answers = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            answers.add(callOther(i, true));
        }
        ScriptedNetwork.Dial main = agreeWithOther();
        rig.server.refuse(one(home), 401, "AUTH_KEY_UNREGISTERED");
        assertThat(rig.server.calls(main)).isEmpty();
        List<ScriptedNetwork.Dial> dials =
                rig.network.dials.subList(rig.network.dials.indexOf(main) + 1, rig.network.dials.size());
        assertThat(dials).hasSize(3);
        for (ScriptedNetwork.Dial dial : List.copyOf(dials)) {
            dial.connect();
            List<ScriptedServer.Received> calls = rig.server.calls(dial);
            assertThat(calls).hasSize(3);
            calls.forEach(call -> rig.server.answer(call, Rig.ANSWER));
        }
        assertThat(answers).allMatch(CompletableFuture::isDone);
        callOther(10, true);
        ScriptedServer.Received later = dials.stream()
                .flatMap(dial -> rig.server.calls(dial).stream())
                .findFirst()
                .orElseThrow();
        assertThat(later.id()).isEqualTo(ScriptedApi.SILENT);
        assertThat(rig.exchanges.begun).hasSize(1);
    }

    @Test
    void connectionsThatNobodyNeedsAreClosed() {
        callOther(1, true);
        agreeWithOther();
        rig.server.refuse(one(home), 401, "AUTH_KEY_UNREGISTERED");
        ScriptedNetwork.Dial files = rig.network.last();
        files.connect();
        rig.server.calls(files).forEach(call -> rig.server.answer(call, Rig.ANSWER));
        assertThat(rig.network.open()).isEqualTo(3);
        rig.loop.pass(Duration.ofSeconds(95));
        assertThat(rig.network.open()).isEqualTo(1);
        callOther(2, true);
        rig.network.last().connect();
        assertThat(rig.network.open()).isGreaterThan(1);
    }

    @Test
    void homeMovesWithAKeyOfItsOwnAndBringsNothing() {
        CompletableFuture<Void> moved = rig.core.moveHome(4);
        assertThat(rig.core.moveHome(4)).isSameAs(moved);
        rig.loop.settle();
        ScriptedNetwork.Dial other = agreeWithOther();
        assertThat(moved).isCompleted();
        assertThat(rig.server.calls(home)).isEmpty();
        assertThat(rig.stored().orElseThrow().homeDc()).isEqualTo(4);
        assertThat(rig.stored().orElseThrow().home().address()).isEqualTo(new DcAddress(4, OTHER, 80));
        CompletableFuture<Bytes> answer = rig.call(1);
        ScriptedServer.Received call = rig.server.calls(other).stream()
                .filter(received -> ScriptedApi.number(received) == 1)
                .findFirst()
                .orElseThrow();
        rig.server.answer(call, Rig.ANSWER);
        assertThat(answer).isCompletedWithValue(Rig.ANSWER);
        assertThat(home.closed).isTrue();
    }

    @Test
    void homeStaysWhereItIsIfTheOtherCannotBeReached() {
        CompletableFuture<Void> moved = rig.core.moveHome(4);
        rig.loop.pass(Rig.CONNECT_TIMEOUT);
        assertThatThrownBy(moved::join).hasMessageContaining("connecting to data center 4 took longer than 20000 ms");
        assertThat(rig.stored().orElseThrow().homeDc()).isEqualTo(2);
        rig.call(1);
        assertThat(rig.server.calls(home)).isNotEmpty();
    }

    @Test
    void aMoveWaitsForTheAddressThatTheServerIsAskedFor() {
        Rig asking = askingForConfig();
        CompletableFuture<Void> moved = asking.core.moveHome(4);
        asking.loop.pass(Duration.ofSeconds(1));
        assertThat(moved).isNotDone();
        asking.answerAll();
        asking.loop.pass(Duration.ofSeconds(1));
        assertThat(asking.network.last().address).isEqualTo(new DcAddress(4, OTHER, 80));
    }

    @Test
    void aDataCenterThatNobodyKnowsIsSaidSo() {
        CompletableFuture<Bytes> answer = rig.call(1, Destination.dc(77), Duration.ofSeconds(5));
        rig.loop.pass(Duration.ofSeconds(6));
        assertThatThrownBy(answer::join).hasMessageContaining("data center 77: expected an address, none is known");
    }

    @Test
    void theServersAddressesAreAskedForAgainInTime() {
        rig.keepAlive(Duration.ofMinutes(59));
        assertThat(rig.received()).isEmpty();
        rig.loop.pass(Duration.ofMinutes(1));
        assertThat(rig.received()).extracting(ScriptedServer.Received::id).containsExactly(ScriptedApi.CONFIG);
    }

    private record Files(ScriptedNetwork.Dial dial, CompletableFuture<Bytes> answer) {}

    /** A client whose file connection to data center 4 goes to where that serves nothing else. */
    private Files filesAtMediaOnly() {
        rig.api.config = new ServerConfig(
                2,
                1_900_003_600,
                List.of(
                        new ServerConfig.DcAddress(4, OTHER, 80, false, false, false, false),
                        new ServerConfig.DcAddress(4, MEDIA, 80, false, true, false, false)));
        rig.keepAlive(Duration.ofMinutes(59));
        rig.loop.pass(Duration.ofMinutes(1));
        rig.answerAll();
        CompletableFuture<Bytes> answer = callOther(1, true);
        agreeWithOther();
        rig.server.refuse(one(home), 401, "AUTH_KEY_UNREGISTERED");
        ScriptedNetwork.Dial files = rig.network.last();
        files.connect();
        assertThat(files.address.host()).isEqualTo(MEDIA);
        assertThat(files.isMediaOnly).isTrue();
        return new Files(files, answer);
    }

    @Test
    void filesComeFromWhereThereIsNothingElse() {
        Files first = filesAtMediaOnly();
        assertThat(rig.network.dials).filteredOn(dial -> dial.isMediaOnly).containsExactly(first.dial());
        rig.server.answer(one(first.dial()), Rig.ANSWER);
        assertThat(first.answer()).isCompletedWithValue(Rig.ANSWER);
    }

    @Test
    void aServerForFilesThatDoesNotKnowTheKeyIsLeftAndTheKeyStays() {
        Files first = filesAtMediaOnly();
        ScriptedServer.Received call = one(first.dial());
        first.dial().refuse(-404);
        rig.loop.pass(Duration.ofSeconds(1));
        ScriptedNetwork.Dial files = rig.network.last();
        files.connect();
        assertThat(files.address.host()).isEqualTo(OTHER);
        rig.server.answer(call.over(files), Rig.ANSWER);
        assertThat(first.answer()).isCompletedWithValue(Rig.ANSWER);
        assertThat(rig.told).doesNotContain("key lost 4");
        assertThat(rig.exchanges.begun).hasSize(1);
    }
}
