package dev.tl4j.fuzz;

import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.Message;
import dev.tl4j.message.MessageException;
import dev.tl4j.message.MsgContainer;
import dev.tl4j.message.MsgCopy;
import dev.tl4j.message.PlainPacket;
import dev.tl4j.message.RpcResult;
import dev.tl4j.mtproto.MtprotoSchema;
import dev.tl4j.mtproto.ReqPqMulti;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Int128;
import dev.tl4j.tl.TlException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;

/** Containers, packed values, copies, answers and service messages. */
class MessagesFuzzTest {
    private static final List<byte[]> BODIES = bodies();

    private static List<byte[]> bodies() {
        List<byte[]> bodies = new ArrayList<>(Samples.services(4711));
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            messages.add(new Message(1000 + 4 * i, 2 * i + 1, Bytes.wrap(bodies.get(i))));
        }
        bodies.add(Samples.container(messages));
        bodies.add(Samples.container(List.of()));
        bodies.add(Samples.copy(messages.get(3)));
        bodies.add(Samples.packed(bodies.get(0)));
        bodies.add(Samples.packed(new byte[100_000]));
        bodies.add(Samples.packed(new byte[32 << 20]));
        bodies.add(PlainPacket.encode(5, new ReqPqMulti(Int128.of(new byte[16]))));
        return bodies;
    }

    @Fuzz
    void whateverCarriesMessages(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] broken = new Mutation(random, Samples.IDS).of(BODIES);
        Bytes body = Bytes.wrap(broken);
        Allowance.check(broken.length, 64, () -> tried(() -> MsgContainer.read(body)));
        Allowance.check(broken.length, 64, () -> tried(() -> MsgCopy.read(body)));
        Allowance.check(broken.length, 64, () -> tried(() -> RpcResult.read(body)));
        Allowance.check(broken.length, 64, () -> tried(() -> PlainPacket.decode(broken)));
        Allowance.check(broken.length, 64, () -> tried(() -> GzipPacked.unpack(body, 1 << 20)));
    }

    @Fuzz
    void serviceMessages(@ForAll long seed) {
        byte[] broken = new Mutation(new Random(seed), Samples.IDS).of(BODIES);
        Allowance.check(
                broken.length, 64, () -> tried(() -> MtprotoSchema.schema().decode(broken)));
    }

    private static void tried(Runnable decoder) {
        try {
            decoder.run();
        } catch (MessageException | TlException e) {
            if (e.getMessage() == null || e.getMessage().isBlank()) {
                throw new AssertionError("expected a reason, got none", e);
            }
        }
    }
}
