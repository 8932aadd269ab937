package dev.tl4j.signin;

import java.util.Optional;

/** Why nobody is signed in. */
public sealed interface SignInProblem {
    /** The problem in words, without any secret. */
    String message();

    /** A problem that another answer may solve; {@code onMistake} decides whether to ask for one. */
    sealed interface Mistake extends SignInProblem {}

    /** There is no such phone number. */
    record InvalidPhoneNumber() implements Mistake {
        @Override
        public String message() {
            return "the phone number is invalid";
        }
    }

    /** The phone number may not use Telegram any more. */
    record BannedPhoneNumber() implements Mistake {
        @Override
        public String message() {
            return "the phone number is banned";
        }
    }

    /** The phone number has no account, and nobody wanted to make one. */
    record UnregisteredPhoneNumber() implements Mistake {
        @Override
        public String message() {
            return "the phone number has no account";
        }
    }

    /** The code is another one. */
    record WrongCode() implements Mistake {
        @Override
        public String message() {
            return "the code is wrong";
        }
    }

    /** The code came too late; asking again sends a new one. */
    record ExpiredCode() implements Mistake {
        @Override
        public String message() {
            return "the code has expired";
        }
    }

    /** The code cannot be sent once more, or not in another way. */
    record NoOtherDelivery() implements Mistake {
        @Override
        public String message() {
            return "the code cannot be sent again";
        }
    }

    /** The two-factor password is another one. */
    record WrongPassword() implements Mistake {
        @Override
        public String message() {
            return "the password is wrong";
        }
    }

    /** The server does not take the name. */
    record InvalidName() implements Mistake {
        @Override
        public String message() {
            return "the name is invalid";
        }
    }

    /** The server does not take the e-mail address. */
    record InvalidEmail() implements Mistake {
        @Override
        public String message() {
            return "the e-mail address is invalid";
        }
    }

    /** There is no bot with this token, or not any more. */
    record InvalidBotToken() implements SignInProblem {
        @Override
        public String message() {
            return "the bot token is invalid";
        }
    }

    /** The api id or the api hash is wrong, or the server takes them from nobody any more. */
    record InvalidApp() implements SignInProblem {
        @Override
        public String message() {
            return "the api id or api hash is invalid";
        }
    }

    /** Too much was asked; nothing will be answered for so many seconds. */
    record Flood(int seconds) implements SignInProblem {
        @Override
        public String message() {
            return "too many requests: wait " + seconds + " s";
        }
    }

    /** Too many wrong answers, or too many codes sent to this number. */
    record TooManyTries() implements SignInProblem {
        @Override
        public String message() {
            return "too many tries";
        }
    }

    /** The account has a two-factor password, and nobody was there to be asked for it. */
    record PasswordRequired(Optional<String> hint) implements SignInProblem {
        @Override
        public String message() {
            return "the account has a password, which nobody was asked for";
        }
    }

    /** The password is checked in a way that tl4j does not know. */
    record UnsupportedPassword(String algorithm) implements SignInProblem {
        @Override
        public String message() {
            return "the password is checked in a way that is not known: " + algorithm;
        }
    }

    /** The server checks the password in a way that would give it away; nothing of it was told. */
    record UntrustedPasswordCheck(String reason) implements SignInProblem {
        @Override
        public String message() {
            return "the check of the password cannot be trusted: " + reason;
        }
    }

    /** An e-mail address must be set up first, and nobody was there to be asked for it. */
    record EmailRequired() implements SignInProblem {
        @Override
        public String message() {
            return "an e-mail address must be set up, which nobody was asked for";
        }
    }

    /** Codes to this number are sent to those who paid for it in an app store. */
    record PaymentRequired(String storeProduct, String supportEmail) implements SignInProblem {
        @Override
        public String message() {
            return "codes to this number must be paid for in an app store";
        }
    }

    /** Accounts can only be made in Telegram's own apps. */
    record SignUpForbidden() implements SignInProblem {
        @Override
        public String message() {
            return "an account must be made in an official app";
        }
    }

    /** Somebody did not want to sign up. */
    record TermsDeclined() implements SignInProblem {
        @Override
        public String message() {
            return "signing up was declined";
        }
    }

    /** Nobody scanned any of the links. */
    record NotScanned() implements SignInProblem {
        @Override
        public String message() {
            return "nobody scanned the QR code";
        }
    }

    /** Somebody gave up. */
    record Cancelled() implements SignInProblem {
        @Override
        public String message() {
            return "it was cancelled";
        }
    }

    /** The server said something else. */
    record Refused(int code, String error) implements SignInProblem {
        @Override
        public String message() {
            return "the server refused: " + code + " " + error;
        }
    }
}
