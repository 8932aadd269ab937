package dev.tl4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.message.GzipPacked;
import dev.tl4j.testkit.api.InitConnection;
import dev.tl4j.testkit.api.InputClientProxy;
import dev.tl4j.testkit.api.InvokeAfterMsg;
import dev.tl4j.testkit.api.InvokeAfterMsgs;
import dev.tl4j.testkit.api.InvokeWithLayer;
import dev.tl4j.testkit.api.InvokeWithoutUpdates;
import dev.tl4j.testkit.api.JsonObject;
import dev.tl4j.testkit.api.JsonObjectValue;
import dev.tl4j.testkit.api.JsonString;
import dev.tl4j.testkit.api.NearestDc;
import dev.tl4j.testkit.api.help.GetNearestDc;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.TlException;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final TlMethod<NearestDc> CALL = new GetNearestDc();

    private static Bytes bytes(TlMethod<?> method) {
        return Bytes.wrap(method.encode());
    }

    private static InitConnection.Builder<NearestDc> init() {
        return InitConnection.<NearestDc>builder()
                .apiId(4711)
                .deviceModel("d")
                .systemVersion("s")
                .appVersion("a")
                .systemLangCode("en")
                .langPack("")
                .langCode("de")
                .query(CALL);
    }

    @Test
    void aCallWithoutWrappersIsItself() {
        Envelope envelope = Envelope.open(bytes(CALL));
        assertThat(envelope.query()).isEqualTo(bytes(CALL));
        assertThat(envelope.layer()).isNull();
        assertThat(envelope.info()).isNull();
        assertThat(envelope.withoutUpdates()).isFalse();
        assertThat(envelope.after()).isEmpty();
    }

    @Test
    void wrappersComeOffWhateverLayerTheySay() {
        TlMethod<?> wrapped = new InvokeWithLayer<>(
                198,
                new InvokeWithoutUpdates<>(
                        new InvokeAfterMsg<>(8, new InvokeAfterMsgs<>(List.of(12L, 16L), init().build()))));
        Envelope envelope = Envelope.open(bytes(wrapped));
        assertThat(envelope.query()).isEqualTo(bytes(CALL));
        assertThat(envelope.layer()).isEqualTo(198);
        assertThat(envelope.info()).isNotNull();
        assertThat(envelope.info().apiId()).isEqualTo(4711);
        assertThat(envelope.info().langCode()).isEqualTo("de");
        assertThat(envelope.withoutUpdates()).isTrue();
        assertThat(envelope.after()).containsExactly(8L, 12L, 16L);
    }

    @Test
    void aProxyAndParametersAreSkipped() {
        TlMethod<?> wrapped = init().proxy(new InputClientProxy("127.0.0.1", 443))
                .params(new JsonObject(List.of(new JsonObjectValue("tz", new JsonString("UTC")))))
                .build();
        assertThat(Envelope.open(bytes(wrapped)).query()).isEqualTo(bytes(CALL));
    }

    @Test
    void aPackedQueryIsUnpacked() {
        TlWriter writer = new TlWriter();
        init().deviceModel("d".repeat(1000)).build().write(writer);
        GzipPacked.pack(writer, 0);
        assertThat(Envelope.open(Bytes.wrap(writer.toByteArray())).query()).isEqualTo(bytes(CALL));
    }

    @Test
    void aWrapperThatIsCutShortIsAnError() {
        Bytes whole = bytes(new InvokeWithLayer<>(229, init().build()));
        for (int length = 4; length < whole.size() - 4; length += 4) {
            Bytes cut = whole.slice(0, length);
            assertThatThrownBy(() -> Envelope.open(cut))
                    .isInstanceOfAny(TlException.class, dev.tl4j.message.MessageException.class);
        }
    }

    @Test
    void wrappersWithoutEndAreLeftOn() {
        TlMethod<NearestDc> call = CALL;
        for (int i = 0; i < 100; i++) {
            call = new InvokeWithoutUpdates<>(call);
        }
        assertThat(Envelope.open(bytes(call)).query().size()).isGreaterThan(300);
    }
}
