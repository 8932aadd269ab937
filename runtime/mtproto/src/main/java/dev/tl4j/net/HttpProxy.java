package dev.tl4j.net;

import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy that allows CONNECT.
 *
 * @param credentials how to sign in, if it is not for everybody; the user has no colon
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-connect">RFC 9110, CONNECT</a>
 */
public record HttpProxy(Endpoint endpoint, @Nullable Credentials credentials) implements Proxy {
    /** Checks that Basic authentication can tell user and password apart. */
    public HttpProxy {
        if (credentials != null && credentials.user().indexOf(':') >= 0) {
            throw new IllegalArgumentException("proxy user: expected no colon, got one");
        }
    }
}
