package dev.tl4j.net;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first line and the headers of an HTTP/1 message.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112, HTTP/1.1</a>
 */
final class HttpHead {
    /** A head that is longer is none. */
    static final int MAX = 8192;

    private static final String END_OF_LINE = "\r\n";

    private final String firstLine;
    private final Map<String, String> headers;

    private HttpHead(String firstLine, Map<String, String> headers) {
        this.firstLine = firstLine;
        this.headers = headers;
    }

    /** Collects a head that may come in pieces, and takes no byte of what follows it. */
    static final class Reader {
        private final StringBuilder text = new StringBuilder();

        /** The head, once its end has come. */
        @Nullable
        HttpHead read(ByteBuffer in) throws NetException {
            while (in.hasRemaining()) {
                text.append((char) (in.get() & 0xff));
                if (endsWith("\r\n\r\n")) {
                    return parse(text.substring(0, text.length() - 4));
                }
                if (text.length() >= MAX) {
                    throw new NetException("http head: expected up to " + MAX + " bytes, got more");
                }
            }
            return null;
        }

        private boolean endsWith(String end) {
            int at = text.length() - end.length();
            return at >= 0 && text.indexOf(end, at) == at;
        }
    }

    private static HttpHead parse(String text) throws NetException {
        String[] lines = text.split(END_OF_LINE, -1);
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 1 || lines[i].charAt(0) <= ' ') {
                throw new NetException("http head: expected a name and a colon in each line, got another line");
            }
            String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
            headers.merge(name, lines[i].substring(colon + 1).strip(), (a, b) -> a + ", " + b);
        }
        return new HttpHead(lines[0], headers);
    }

    /** Of a request: method, target and version. */
    String firstLine() {
        return firstLine;
    }

    /** Of an answer: the three digits behind the version. */
    int status() throws NetException {
        if (!firstLine.matches("HTTP/1\\.[01] [1-9][0-9]{2}( .*)?")) {
            throw new NetException("http answer: expected HTTP/1.1 and a status, got another line");
        }
        return Integer.parseInt(firstLine.substring(9, 12));
    }

    /** A header's value; of several with one name, all. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Whether a header's list has this word, in whatever case. */
    boolean lists(String name, String word) {
        for (String item : headers.getOrDefault(name, "").split(",", -1)) {
            if (item.strip().equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    /** Lines as HTTP has them, with the empty one at the end. */
    static byte[] bytes(Iterable<String> lines) {
        return (String.join(END_OF_LINE, lines) + END_OF_LINE + END_OF_LINE).getBytes(StandardCharsets.UTF_8);
    }
}
