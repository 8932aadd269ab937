package dev.tl4j.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tl4j.samples.api.TelegramApi;
import dev.tl4j.samples.api.messages.MessagesSlice;
import dev.tl4j.samples.benchmarks.flat.FlatSlice;
import org.junit.jupiter.api.Test;

class MessageHistoryTest {
    private final MessagesSlice slice = MessageHistory.slice();
    private final byte[] bytes = slice.encode();

    @Test
    void isOfTheSizeThatTheBenchmarkPromises() {
        assertThat(bytes.length).isBetween(26_000, 32_000);
        assertThat(slice.messages()).hasSize(100);
        assertThat(slice.users()).hasSize(20);
        assertThat(slice.chats()).hasSize(5);
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(MessageHistory.slice()).isEqualTo(slice);
    }

    @Test
    void bothCodecsReadTheSameObject() {
        assertThat(TelegramApi.schema().decode(bytes)).isEqualTo(slice);
        assertThat(FlatSlice.read(bytes)).isEqualTo(slice);
    }

    @Test
    void bothCodecsWriteTheSameBytes() {
        assertThat(FlatSlice.write(slice)).isEqualTo(bytes);
    }
}
