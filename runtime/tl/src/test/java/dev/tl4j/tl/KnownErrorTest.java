package dev.tl4j.tl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownErrorTest {
    @Test
    void aNameWithoutANumberMatchesItselfOnly() {
        KnownError error = KnownError.of("HASH_INVALID", 400);
        assertThat(error.name()).isEqualTo("HASH_INVALID");
        assertThat(error.matches("HASH_INVALID")).isTrue();
        assertThat(error.matches("HASH_INVALID_1")).isFalse();
        assertThat(error.matches("hash_invalid")).isFalse();
        assertThat(error.matches("")).isFalse();
        assertThat(error.number("HASH_INVALID")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FLOOD_WAIT_%d, FLOOD_WAIT_37, 37",
        "FLOOD_WAIT_%d, FLOOD_WAIT_0, 0",
        "FLOOD_WAIT_%d, FLOOD_WAIT_999999999, 999999999",
        "FILE_REFERENCE_%d_EXPIRED, FILE_REFERENCE_2_EXPIRED, 2",
        "WAIT_%dMIN, WAIT_15MIN, 15",
        "2FA_CONFIRM_WAIT_%d, 2FA_CONFIRM_WAIT_5, 5",
    })
    void aNumberInTheNameIsTakenOut(String template, String message, int number) {
        KnownError error = KnownError.of(template, 420);
        assertThat(error.matches(message)).isTrue();
        assertThat(error.number(message)).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({
        "FLOOD_WAIT_%d, FLOOD_WAIT_",
        "FLOOD_WAIT_%d, FLOOD_WAIT",
        "FLOOD_WAIT_%d, FLOOD_WAIT_X",
        "FLOOD_WAIT_%d, FLOOD_WAIT_-1",
        "FLOOD_WAIT_%d, FLOOD_WAIT_+1",
        "FLOOD_WAIT_%d, FLOOD_WAIT_1000000000",
        "FLOOD_WAIT_%d, FLOOD_WAIT_1_2",
        "FLOOD_WAIT_%d, FLOOD_WAIT_\u0663",
        "FLOOD_WAIT_%d, SLOW_WAIT_37",
        "FILE_REFERENCE_%d_EXPIRED, FILE_REFERENCE__EXPIRED",
        "FILE_REFERENCE_%d_EXPIRED, FILE_REFERENCE_EXPIRED",
        "FILE_REFERENCE_%d_EXPIRED, FILE_REFERENCE_2_INVALID",
    })
    void whatIsNotANumberInItsPlaceIsAnotherError(String template, String message) {
        KnownError error = KnownError.of(template, 420);
        assertThat(error.matches(message)).isFalse();
        assertThat(error.number(message)).isEmpty();
    }

    @Test
    void itIsAValueThatCannotChange() {
        int[] codes = {400, 403};
        KnownError error = KnownError.of("CHAT_ADMIN_REQUIRED", codes);
        codes[0] = 0;
        assertThat(error.codes()).containsExactly(400, 403);
        assertThat(error).isEqualTo(KnownError.of("CHAT_ADMIN_REQUIRED", 400, 403));
        assertThat(KnownError.of("FLOOD_WAIT_%d", 420).name()).isEqualTo("FLOOD_WAIT_X");
    }
}
