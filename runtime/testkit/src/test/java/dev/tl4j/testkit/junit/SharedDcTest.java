package dev.tl4j.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tl4j.client.RpcException;
import dev.tl4j.client.TelegramClient;
import dev.tl4j.testkit.RpcErrorException;
import dev.tl4j.testkit.api.LocalApi;
import dev.tl4j.testkit.api.NearestDc;
import dev.tl4j.testkit.api.help.GetNearestDc;
import dev.tl4j.testkit.api.updates.GetState;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A data center in a static field: one for all tests, and each begins with a clean one. */
@Timeout(60)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedDcTest {
    @RegisterExtension
    static final LocalDcExtension dc = LocalDcExtension.of(LocalApi.schema());

    private static int port;

    @Test
    @Order(1)
    void oneTestChangesIt() {
        port = dc.dc().port();
        dc.on(GetNearestDc.class, request -> new NearestDc("AT", 2, 5));
        dc.on(GetState.class, (request, caller) -> {
            throw new RpcErrorException(400, "HASH_INVALID");
        });
        dc.accounts().bot("123:abc");
        dc.faults().calls().to(GetNearestDc.class).after(1).flood(600);
        TelegramClient client = dc.connect();
        assertThat(client.invoke(new GetNearestDc()).country()).isEqualTo("AT");
        assertThatThrownBy(() -> client.invoke(new GetNearestDc()))
                .isInstanceOf(RpcException.class)
                .hasMessageContaining("FLOOD_WAIT");
    }

    @Test
    @Order(2)
    void theNextFindsItAsNew() {
        assertThat(dc.dc().port()).isEqualTo(port);
        TelegramClient client = dc.connect();
        assertThat(client.invoke(new GetNearestDc()).country()).isEqualTo("US");
        assertThat(client.invoke(new GetNearestDc()).country()).isEqualTo("US");
        assertThat(client.invoke(new GetState()).seq()).isZero();
        assertThat(dc.accounts().isEmpty()).isTrue();
    }

    @Test
    @Order(3)
    void clientsMayBeBuiltInOtherWays() {
        try (TelegramClient client = dc.client().deviceModel("a test").build()) {
            dc.on(
                    GetNearestDc.class,
                    (request, caller) ->
                            new NearestDc(caller.info().orElseThrow().deviceModel(), 2, 2));
            client.connect();
            assertThat(client.invoke(new GetNearestDc()).country()).isEqualTo("a test");
        }
    }
}
