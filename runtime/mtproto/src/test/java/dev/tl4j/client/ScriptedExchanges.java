package dev.tl4j.client;

import dev.tl4j.crypto.AuthKey;
import dev.tl4j.handshake.Agreed;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Key exchanges that end when and as a test says. */
final class ScriptedExchanges implements KeyExchanges {
    /** All that were begun, in their order. */
    final List<Exchange> begun = new ArrayList<>();

    private final ScriptedLoop loop;

    ScriptedExchanges(ScriptedLoop loop) {
        this.loop = loop;
    }

    /** One of them. */
    final class Exchange {
        final int dcId;
        final OptionalInt expiresIn;
        private final Outcome outcome;

        Exchange(int dcId, OptionalInt expiresIn, Outcome outcome) {
            this.dcId = dcId;
            this.expiresIn = expiresIn;
            this.outcome = outcome;
        }

        void agree(AuthKey key) {
            outcome.agreed(new Agreed(key, 5, (int) (loop.now().unixMillis() / 1000)), loop.now());
            loop.settle();
        }

        void fail(RuntimeException reason) {
            outcome.exchangeFailed(reason);
            loop.settle();
        }
    }

    @Override
    public PacketHandler begin(int dcId, OptionalInt expiresIn, Outcome outcome) {
        begun.add(new Exchange(dcId, expiresIn, outcome));
        return packet -> {};
    }

    Exchange last() {
        return begun.get(begun.size() - 1);
    }
}
