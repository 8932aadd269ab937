package dev.tl4j.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.0.0.0",
        "149.154.167.51, 149.154.167.51",
        "255.255.255.255, 255.255.255.255",
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "2001:67c:4e8:f002::a, 2001:67c:4e8:f002::a",
        "2001:0b28:f23d:f001:0000:0000:0000:000a, 2001:b28:f23d:f001::a",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
        "1:0:3:4:5:6:7:8, 1:0:3:4:5:6:7:8",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "FE80::Ab, fe80::ab",
    })
    void readsAndWritesAnAddress(String text, String shortest) throws UnknownHostException {
        byte[] bytes = IpAddress.bytes(text).orElseThrow();
        assertThat(bytes).isEqualTo(InetAddress.getByName(text).getAddress());
        assertThat(IpAddress.text(bytes)).isEqualTo(shortest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "1.2.3.",
                "1.2.3.-4",
                "1.2.3.4a",
                "example.org",
                ":",
                ":::",
                "1:2",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                "1:2:3:4:5:6:7:8::",
                "12345::",
                "g::",
                "1:2:3:4:5:6:7:",
                ":1::",
                "::+1"
            })
    void knowsWhatIsNoAddress(String text) {
        assertThat(IpAddress.bytes(text)).isEmpty();
    }
}
