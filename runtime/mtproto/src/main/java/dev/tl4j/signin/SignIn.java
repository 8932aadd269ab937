package dev.tl4j.signin;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A way to sign in:
 *
 * <pre>{@code
 * client.start(SignIn.bot("123456:ABC..."));
 * client.start(SignIn.phone("+49 151 ...")
 *         .code(prompt -> CodeReply.of(ask("The code that came: " + prompt.delivery())))
 *         .password(prompt -> console.readPassword("Password (%s): ", prompt.hint())));
 * client.start(SignIn.qr(link -> show(link.url())).password(...));
 * }</pre>
 *
 * <p>Whatever is asked has a blocking form and an asynchronous one. Blocking callbacks run on the thread that called {@code start}, or on
 * the client's executor if that was {@code startAsync}. A callback that answers with null gives up; an exception that it throws is what
 * {@code start} throws.
 */
public sealed interface SignIn permits BotSignIn, PhoneSignIn, QrSignIn {
    /** As a bot, by the token that BotFather gave. */
    static BotSignIn bot(String token) {
        return new BotSignIn(token);
    }

    /** As a person, by a phone number in international form; all but its digits is left out. */
    static PhoneSignIn phone(String number) {
        return PhoneSignIn.fixed(number);
    }

    /** As a person, by a phone number that is asked for once it is needed, and again if it is wrong. */
    static PhoneSignIn phone(Supplier<? extends @Nullable String> number) {
        return new PhoneSignIn(Question.blocking(attempt -> number.get()), true);
    }

    /** The asynchronous form of {@link #phone(Supplier)}. */
    static PhoneSignIn phoneAsync(Supplier<CompletionStage<String>> number) {
        return new PhoneSignIn(attempt -> number.get(), true);
    }

    /**
     * As a person who is signed in elsewhere and scans a QR code with it.
     *
     * @param show shows the link as a QR code, in place of the one before it; is called anew whenever a link expires
     */
    static QrSignIn qr(Consumer<QrLink> show) {
        return new QrSignIn(show);
    }
}
