package dev.tl4j.samples.login;

import dev.tl4j.signin.CodePrompt;
import dev.tl4j.signin.CodeReply;
import dev.tl4j.signin.Decision;
import dev.tl4j.signin.EmailPrompt;
import dev.tl4j.signin.PasswordPrompt;
import dev.tl4j.signin.SignInProblem;
import dev.tl4j.signin.SignUpPrompt;
import dev.tl4j.signin.SignUpReply;
import dev.tl4j.tl.signin.CodeDelivery;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is asked, and how, while somebody signs in. The end of the input gives up. */
final class Dialog {
    private final Terminal terminal;

    Dialog(Terminal terminal) {
        this.terminal = terminal;
    }

    @Nullable
    String phone() {
        return terminal.ask("Phone number, with its country code: ");
    }

    String botToken() {
        char[] token = terminal.askSecretly("Bot token: ");
        return token == null ? "" : new String(token);
    }

    CodeReply code(CodePrompt prompt) {
        if (prompt.attempt() == 1) {
            terminal.say(whereTheCodeIs(prompt.delivery()));
            prompt.next()
                    .ifPresent(next -> terminal.say("It can be sent again ("
                            + next.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")"
                            + (prompt.timeout().isPresent()
                                    ? " after " + prompt.timeout().getAsInt() + " s"
                                    : "")
                            + ": type \"again\"."));
        }
        String line = terminal.ask("Code (or \"cancel\"): ");
        if (line == null || line.strip().equals("cancel")) {
            return CodeReply.cancel();
        }
        return line.strip().equals("again") ? CodeReply.resend() : CodeReply.of(line.strip());
    }

    private static String whereTheCodeIs(CodeDelivery delivery) {
        if (delivery instanceof CodeDelivery.App app) {
            return "A code of " + app.length() + " digits is in your Telegram app.";
        } else if (delivery instanceof CodeDelivery.Sms sms) {
            return "A code of " + sms.length() + " digits comes by SMS.";
        } else if (delivery instanceof CodeDelivery.Call call) {
            return "Somebody will call and say a code of " + call.length() + " digits.";
        } else if (delivery instanceof CodeDelivery.MissedCall missed) {
            return "Somebody will call and hang up: the code is the last " + missed.length()
                    + " digits of the number, which begins with " + missed.prefix() + ".";
        } else if (delivery instanceof CodeDelivery.FlashCall flash) {
            return "Somebody will call and hang up: the code is the number, " + flash.pattern() + ".";
        } else if (delivery instanceof CodeDelivery.Email email) {
            return "A code of " + email.length() + " digits is in your mail, " + email.emailPattern() + ".";
        } else if (delivery instanceof CodeDelivery.FragmentSms fragment) {
            return "A code of " + fragment.length() + " digits is at " + fragment.url() + ".";
        }
        return "A code comes: " + delivery + ".";
    }

    char @Nullable [] password(PasswordPrompt prompt) {
        return terminal.askSecretly(
                "Password" + prompt.hint().map(hint -> " (hint: " + hint + ")").orElse("") + ": ");
    }

    SignUpReply signUp(SignUpPrompt prompt) {
        terminal.say("This number has no account.");
        prompt.terms()
                .ifPresent(terms -> terminal.say("Whoever signs up accepts these terms:\n\n" + terms.text() + "\n"));
        String first = terminal.ask("First name, to sign up (nothing to give up): ");
        if (first == null || first.isBlank()) {
            return SignUpReply.decline();
        }
        String last = terminal.ask("Last name (may be empty): ");
        return SignUpReply.accept(first.strip(), last == null ? "" : last.strip());
    }

    @Nullable
    String email(EmailPrompt prompt) {
        return terminal.ask("E-mail address for codes to go to: ");
    }

    Decision mistake(SignInProblem.Mistake problem) {
        terminal.say(sentence(problem));
        return Decision.ASK_AGAIN;
    }

    static String sentence(SignInProblem problem) {
        String message = problem.message();
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
    }
}
