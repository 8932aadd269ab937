package dev.tl4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.message.GzipPacked;
import dev.tl4j.message.Message;
import dev.tl4j.mtproto.Ping;
import dev.tl4j.mtproto.RpcError;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers to calls. */
class ResultsTest {
    private final Client client = new Client();
    private final Server server = client.server;
    private Client.NumberedCall call;
    private Message sent;

    @BeforeEach
    void makeACall() {
        client.warmUp();
        call = client.invoke(1);
        sent = client.calls().get(0);
    }

    private List<Event> answer(Bytes result) {
        return client.receive(new Message(server.nextId(), 1, Server.result(sent.messageId(), result)));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private void assertFailed(List<Event> events, String message) {
        assertThat(events).singleElement().isInstanceOfSatisfying(Event.Failed.class, failed -> {
            assertThat(failed.call()).isSameAs(call);
            assertThat(failed.reason().getMessage()).startsWith(message);
        });
    }

    @Test
    void aResultEndsItsCall() {
        assertThat(answer(Server.bytes(new Ping(5))))
                .containsExactly(new Event.Answered(call, Server.bytes(new Ping(5))));
    }

    @Test
    void anErrorEndsItsCall() {
        assertThat(answer(Server.bytes(new RpcError(400, "HASH_INVALID"))))
                .containsExactly(new Event.Refused(call, 400, "HASH_INVALID"));
    }

    @Test
    void aPackedResultIsUnpacked() throws IOException {
        assertThat(answer(Server.packed(gzip(new Ping(5).encode()))))
                .containsExactly(new Event.Answered(call, Server.bytes(new Ping(5))));
    }

    @Test
    void aPackedErrorIsUnpacked() throws IOException {
        assertThat(answer(Server.packed(gzip(new RpcError(420, "FLOOD_WAIT_3").encode()))))
                .containsExactly(new Event.Refused(call, 420, "FLOOD_WAIT_3"));
    }

    @Test
    void aMessageThatIsPackedAsAWholeIsUnpacked() throws IOException {
        Bytes result = Server.result(sent.messageId(), new Ping(5));
        Bytes whole = Server.packed(gzip(result.toByteArray()));
        assertThat(client.receive(server.container(new Message(server.nextId(), 1, whole))))
                .containsExactly(new Event.Answered(call, Server.bytes(new Ping(5))));
    }

    @Test
    void aContainerMayBePackedButNotInAContainer() throws IOException {
        Message inner = new Message(server.nextId(), 1, Server.result(sent.messageId(), new Ping(5)));
        byte[] container = gzip(server.container(inner).body().toByteArray());
        assertThat(client.receive(server.container(new Message(server.nextId(), 1, Server.packed(container)))))
                .containsExactly(new Event.Dropped("container: expected messages, got another container, packed"));
        assertThat(client.receive(new Message(server.nextId(), 1, Server.packed(container))))
                .containsExactly(new Event.Answered(call, Server.bytes(new Ping(5))));
    }

    @Test
    void aContainerInAContainerIsRefused() {
        Message inner = server.container(new Message(server.nextId(), 1, Server.result(sent.messageId(), new Ping(5))));
        assertThat(client.receive(server.container(inner)))
                .containsExactly(new Event.Dropped("container: expected messages, got another container inside"));
    }

    @Test
    void aGzipBombFailsItsCall() throws IOException {
        assertFailed(
                answer(Server.packed(gzip(new byte[GzipPacked.MAX_UNPACKED + 1]))),
                "answer: gzip: expected at most 16777216 bytes, got more");
    }

    @Test
    void aBombOfManyMessagesIsDefused() throws IOException {
        byte[] packed = gzip(new byte[GzipPacked.MAX_UNPACKED]);
        Message[] bombs = new Message[40];
        for (int i = 0; i < bombs.length; i++) {
            bombs[i] = new Message(server.nextId(), 1, Server.packed(packed));
        }
        assertThat(client.receive(server.container(bombs)))
                .contains(new Event.Dropped("gzip: expected at most 0 bytes, got more"));
    }

    @Test
    void gzipInGzipFailsItsCall() throws IOException {
        byte[] once = Server.packed(gzip(new Ping(5).encode())).toByteArray();
        assertFailed(
                answer(Server.packed(gzip(once))), "answer: gzip: expected a value, got another packed one inside");
    }

    @Test
    void whatIsNoGzipFailsItsCall() {
        assertFailed(answer(Server.packed(new byte[] {1, 2, 3})), "answer: gzip: ");
        makeACall();
        assertFailed(answer(Server.packed(new byte[0])), "answer: gzip: ");
    }

    @Test
    void gzipThatIsCutShortFailsItsCall() throws IOException {
        byte[] packed = gzip(new byte[1000]);
        assertFailed(answer(Server.packed(java.util.Arrays.copyOf(packed, packed.length - 9))), "answer: gzip: ");
    }

    @Test
    void anEmptyAnswerFailsItsCall() {
        assertFailed(answer(Bytes.EMPTY), "answer: message body: expected 4 more bytes, got 0");
    }

    @Test
    void anErrorThatCannotBeReadFailsItsCall() {
        TlWriter error = new TlWriter();
        error.writeInt(RpcError.ID);
        error.writeInt(400);
        assertFailed(answer(Bytes.wrap(error.toByteArray())), "answer: expected 4 more bytes, got 0");
        makeACall();
        error.writeString("A");
        error.writeInt(0);
        assertFailed(answer(Bytes.wrap(error.toByteArray())), "answer: expected the end, got 4 more bytes");
    }

    @Test
    void aFailedAnswerHarmsNoOtherCall() {
        Client.NumberedCall other = client.invoke(2);
        Message otherSent = client.calls().get(0);
        List<Event> events = client.receive(server.container(
                new Message(server.nextId(), 1, Server.result(sent.messageId(), Server.packed(new byte[8]))),
                new Message(server.nextId(), 1, Server.result(otherSent.messageId(), new Ping(2)))));
        assertThat(events)
                .hasSize(2)
                .anyMatch(event -> event instanceof Event.Failed failed && failed.call() == call)
                .contains(new Event.Answered(other, Server.bytes(new Ping(2))));
    }

    @Test
    void aSecondAnswerIsIgnored() {
        answer(Server.bytes(new Ping(5)));
        assertThat(answer(Server.bytes(new Ping(6)))).isEmpty();
        assertThat(answer(Server.bytes(new RpcError(400, "LATE")))).isEmpty();
    }

    @Test
    void anAnswerToNothingIsIgnored() {
        assertThat(client.receive(new Message(server.nextId(), 1, Server.result(4 * 4711, new Ping(5)))))
                .isEmpty();
        assertThat(answer(Server.bytes(new Ping(5)))).hasSize(1);
    }

    @Test
    void anAnswerWithoutANumberIsDropped() {
        TlWriter half = new TlWriter();
        half.writeInt(0xf35c6d01);
        half.writeInt(1);
        assertThat(client.receive(new Message(server.nextId(), 1, Bytes.wrap(half.toByteArray()))))
                .singleElement()
                .isInstanceOf(Event.Dropped.class);
    }

    @Test
    void aMessageWithoutABodyIsDropped() {
        assertThat(client.receive(new Message(server.nextId(), 1, Bytes.EMPTY)))
                .singleElement()
                .isInstanceOf(Event.Dropped.class);
    }
}
