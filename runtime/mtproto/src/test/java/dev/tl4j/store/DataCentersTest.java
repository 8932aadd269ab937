package dev.tl4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tl4j.testing.Vectors;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class DataCentersTest {
    private final JsonNode bootstrap = Vectors.file("dcs.json").get("bootstrap");

    @Test
    void knowsTheFirstAddressesOfEachDataCenter() {
        check(DataCenters.PRODUCTION, bootstrap.get("production"));
        check(DataCenters.TEST, bootstrap.get("test"));
    }

    private void check(DataCenters known, JsonNode expected) {
        assertThat(known.count()).isEqualTo(expected.size()).isPositive();
        for (int id = 1; id <= known.count(); id++) {
            JsonNode dc = expected.get(Integer.toString(id));
            int port = dc.get("port").asInt();
            assertThat(known.ipv4(id))
                    .isEqualTo(new DcAddress(id, dc.get("ipv4").asText(), port));
            assertThat(known.ipv6(id))
                    .isEqualTo(new DcAddress(id, dc.get("ipv6").asText(), port));
        }
    }

    @Test
    void knowsNoOthers() {
        assertThatThrownBy(() -> DataCenters.PRODUCTION.ipv4(0)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> DataCenters.PRODUCTION.ipv4(6))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("data center: expected 1 to 5, got 6");
        assertThatThrownBy(() -> DataCenters.TEST.ipv6(4)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anAddressIsPossible() {
        assertThatThrownBy(() -> new DcAddress(0, "1.2.3.4", 443)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DcAddress(1, "", 443)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DcAddress(1, "1.2.3.4", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DcAddress(1, "1.2.3.4", 65536)).isInstanceOf(IllegalArgumentException.class);
    }
}
