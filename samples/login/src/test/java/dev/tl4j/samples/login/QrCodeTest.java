package dev.tl4j.samples.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static final String LINK = "tg://login?token=AQJ7wr_Dvz8aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ";
    private static final int SCALE = 4;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void canBeScanned(boolean coloured) throws ReaderException {
        assertThat(scan(QrCode.render(LINK, coloured), coloured)).isEqualTo(LINK);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isAsWideInEveryLine(boolean coloured) {
        assertThat(QrCode.render(LINK, coloured).lines().map(String::length).distinct())
                .hasSize(1);
    }

    /** Looks at the text as a camera would. */
    private static String scan(String text, boolean coloured) throws ReaderException {
        String[] lines = text.replaceAll("\u001b\\[[0-9;]*m", "").split("\n");
        int width = lines[0].length() * SCALE;
        int height = lines.length * 2 * SCALE;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xffffff);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                char c = lines[y / SCALE / 2].charAt(x / SCALE);
                boolean upper = y / SCALE % 2 == 0;
                boolean drawn = c == '\u2588' || c == (upper ? '\u2580' : '\u2584');
                pixels[y * width + x] = drawn == coloured ? 0x000000 : 0xffffff;
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }
}
