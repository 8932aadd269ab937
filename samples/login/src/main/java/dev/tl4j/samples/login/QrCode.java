package dev.tl4j.samples.login;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as text. A character is two modules high, which makes them square in most terminals. */
final class QrCode {
    /** The light margin that readers need; the standard says 4 modules, 2 do in practice and leave more room. */
    private static final int MARGIN = 2;

    private static final String BLACK_ON_WHITE = "\u001b[30;107m";
    private static final String RESET = "\u001b[0m";

    private QrCode() {}

    /**
     * @param coloured whether to set black on white by escape sequences; otherwise light modules are drawn and dark ones left out, as is
     *     right for terminals with a dark background
     */
    static String render(String text, boolean coloured) {
        ByteMatrix modules = encode(text);
        int size = modules.getWidth();
        StringBuilder out = new StringBuilder();
        for (int y = -MARGIN; y < size + MARGIN; y += 2) {
            out.append(coloured ? BLACK_ON_WHITE : "");
            for (int x = -MARGIN; x < size + MARGIN; x++) {
                boolean upper = isDark(modules, x, y) == coloured;
                boolean lower = isDark(modules, x, y + 1) == coloured;
                out.append(upper ? (lower ? '\u2588' : '\u2580') : (lower ? '\u2584' : ' '));
            }
            out.append(coloured ? RESET : "").append('\n');
        }
        return out.toString();
    }

    private static boolean isDark(ByteMatrix modules, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
        return inside && modules.get(x, y) == 1;
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.L).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    "qr code: expected a text that fits, got " + text.length() + " characters", e);
        }
    }
}
