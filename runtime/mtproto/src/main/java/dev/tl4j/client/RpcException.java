package dev.tl4j.client;

import dev.tl4j.tl.KnownError;
import dev.tl4j.tl.TlMethod;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's answer that a call was not done. A number inside the name is taken out, so that names can be compared:
 * {@code FLOOD_WAIT_37} has the name {@code FLOOD_WAIT_X} and the value 37.
 *
 * @see <a href="https://core.telegram.org/api/errors">core.telegram.org/api/errors</a>
 */
public final class RpcException extends TelegramException {
    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("(?<=_)\\d{1,9}(?=_|MIN$|$)");

    private final int code;
    private final String text;
    private final String name;
    private final int value;
    private final boolean hasValue;
    private final transient TlMethod<?> request;

    /**
     * @param code such as 400
     * @param message as the server sent it, such as {@code FLOOD_WAIT_37}
     * @param request the call; not serialized with the exception
     */
    public RpcException(int code, String message, TlMethod<?> request) {
        super(request.getClass().getSimpleName() + ": " + code + " " + message);
        this.code = code;
        text = message;
        this.request = request;
        Matcher number = NUMBER.matcher(message);
        hasValue = number.find();
        value = hasValue ? Integer.parseInt(number.group()) : 0;
        name = hasValue ? message.substring(0, number.start()) + "X" + message.substring(number.end()) : message;
    }

    /** The kind of failure: 303 another data center, 400 bad request, 401 not signed in, 403 not allowed, 420 too often, 500 internal. */
    public int code() {
        return code;
    }

    /** The error's name, a number in it replaced by {@code X}. */
    public String name() {
        return name;
    }

    /** The number in the error's name: the seconds of {@code FLOOD_WAIT_X}, the data center of {@code PHONE_MIGRATE_X}. */
    public OptionalInt value() {
        return hasValue ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /** Whether this is {@code error}, whatever the code and the number in the name: {@code e.is(TelegramApiErrors.FLOOD_WAIT_X)}. */
    public boolean is(KnownError error) {
        return error.matches(text);
    }

    /** The call that failed. */
    public TlMethod<?> request() {
        return request;
    }
}
