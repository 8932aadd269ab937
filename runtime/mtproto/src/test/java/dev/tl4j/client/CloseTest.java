package dev.tl4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.tl.Bytes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The end of a client, whatever it is doing: nothing of it is left. */
class CloseTest {
    /** Brings a client into some state. */
    private record State(String name, Consumer<Rig> reached) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<State> states() {
        return Stream.of(
                new State("opening", rig -> {}),
                new State("waiting", rig -> rig.network.last().cut()),
                new State(
                        "agreeing on a permanent key", rig -> rig.network.last().connect()),
                new State("agreeing on a temporary key", rig -> {
                    rig.network.last().connect();
                    rig.exchanges.last().agree(rig.server.key(1));
                }),
                new State("binding", CloseTest::bind),
                new State("finding out about the key", rig -> {
                    bind(rig);
                    rig.server.refuse(rig.receivedOne(), 400, "ENCRYPTED_MESSAGE_INVALID");
                    rig.loop.pass(Duration.ofSeconds(1));
                    rig.network.last().connect();
                }),
                new State("online", rig -> {
                    bind(rig);
                    rig.server.answer(rig.receivedOne(), ScriptedApi.TRUE);
                }),
                new State("waiting again", rig -> {
                    bind(rig);
                    rig.server.answer(rig.receivedOne(), ScriptedApi.TRUE);
                    rig.network.last().cut();
                }),
                new State("with another data center", rig -> {
                    bind(rig);
                    rig.server.answer(rig.receivedOne(), ScriptedApi.TRUE);
                    rig.core.moveHome(4);
                    rig.call(5, Destination.files(3), Duration.ofSeconds(5));
                }));
    }

    private static void bind(Rig rig) {
        rig.network.last().connect();
        rig.exchanges.last().agree(rig.server.key(1));
        rig.exchanges.last().agree(rig.server.key(2));
    }

    @ParameterizedTest
    @MethodSource("states")
    void nothingIsLeft(State state) {
        Rig rig = new Rig(true);
        CompletableFuture<Void> connected = rig.connect();
        state.reached().accept(rig);
        CompletableFuture<Bytes> call = rig.call(1);
        rig.core.close();
        rig.loop.settle();
        assertThat(connected).isDone();
        assertThatThrownBy(call::join).hasMessageContaining("the client is closed");
        assertThat(rig.loop.timers()).isZero();
        assertThat(rig.network.open()).isZero();
        assertThatThrownBy(rig.call(2)::join).hasMessageContaining("the client is closed");
    }

    @Test
    void whatComesLaterIsNobodysConcern() {
        Rig rig = new Rig(true);
        rig.connect();
        rig.network.last().connect();
        rig.core.close();
        rig.exchanges.last().agree(rig.server.key(1));
        rig.loop.pass(Duration.ofHours(1));
        assertThat(rig.network.dials).hasSize(1);
        assertThat(rig.stored()).isEmpty();
    }
}
