package dev.tl4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.tl.KnownError;
import dev.tl4j.tl.TlMethod;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RpcExceptionKnownErrorTest {
    private static final TlMethod<Boolean> CALL = new TlMethod<>() {
        @Override
        public Boolean readResult(TlReader reader) {
            return reader.readBool();
        }

        @Override
        public int constructorId() {
            return 0x1b3faa88;
        }

        @Override
        public void write(TlWriter writer) {
            writer.writeInt(constructorId());
        }
    };

    @ParameterizedTest
    @CsvSource({
        "HASH_INVALID, HASH_INVALID, true",
        "HASH_INVALID, PHONE_CODE_INVALID, false",
        "FLOOD_WAIT_%d, FLOOD_WAIT_37, true",
        "FLOOD_WAIT_%d, FLOOD_WAIT_X, false",
        "WAIT_%dMIN, WAIT_5MIN, true",
    })
    void theNameSaysWhichErrorItIs(String template, String message, boolean same) {
        assertThat(new RpcException(400, message, CALL).is(KnownError.of(template, 400)))
                .isEqualTo(same);
        assertThat(new RpcException(403, message, CALL).is(KnownError.of(template, 400)))
                .isEqualTo(same);
    }

    @Test
    void nameAndNumberAgreeWithThoseOfTheKnownError() {
        for (String template : new String[] {"FLOOD_WAIT_%d", "FILE_REFERENCE_%d_EXPIRED", "WAIT_%dMIN"}) {
            RpcException exception = new RpcException(400, template.formatted(37), CALL);
            KnownError error = KnownError.of(template, 400);
            assertThat(exception.name()).isEqualTo(error.name());
            assertThat(exception.value()).hasValue(37);
        }
    }
}
