package dev.tl4j.signin.flow;

import dev.tl4j.signin.SignInProblem;

/**
 * What a server's errors mean to somebody who signs in.
 *
 * @see <a href="https://core.telegram.org/api/errors">core.telegram.org/api/errors</a>
 */
final class Problems {
    private Problems() {}

    static SignInProblem of(Refusal refusal) {
        return switch (refusal.name()) {
            case "PHONE_NUMBER_INVALID" -> new SignInProblem.InvalidPhoneNumber();
            case "PHONE_NUMBER_BANNED", "USER_DEACTIVATED_BAN" -> new SignInProblem.BannedPhoneNumber();
            case "PHONE_NUMBER_UNOCCUPIED" -> new SignInProblem.UnregisteredPhoneNumber();
            case "PHONE_CODE_INVALID", "PHONE_CODE_EMPTY", "EMAIL_CODE_INVALID", "CODE_INVALID", "CODE_EMPTY" ->
                new SignInProblem.WrongCode();
            case "PHONE_CODE_EXPIRED", "EMAIL_VERIFY_EXPIRED" -> new SignInProblem.ExpiredCode();
            case "SEND_CODE_UNAVAILABLE" -> new SignInProblem.NoOtherDelivery();
            case "PASSWORD_HASH_INVALID" -> new SignInProblem.WrongPassword();
            case "FIRSTNAME_INVALID", "LASTNAME_INVALID" -> new SignInProblem.InvalidName();
            case "EMAIL_INVALID", "EMAIL_NOT_ALLOWED" -> new SignInProblem.InvalidEmail();
            case "ACCESS_TOKEN_INVALID", "ACCESS_TOKEN_EXPIRED" -> new SignInProblem.InvalidBotToken();
            case "API_ID_INVALID", "API_ID_PUBLISHED_FLOOD" -> new SignInProblem.InvalidApp();
            case "FLOOD_WAIT_X", "FLOOD_PREMIUM_WAIT_X" ->
                new SignInProblem.Flood(refusal.value().orElse(0));
            case "PHONE_NUMBER_FLOOD", "PHONE_PASSWORD_FLOOD" -> new SignInProblem.TooManyTries();
            case "PHONE_NUMBER_APP_SIGNUP_FORBIDDEN" -> new SignInProblem.SignUpForbidden();
            default ->
                new SignInProblem.Refused(
                        refusal.code(),
                        refusal.value().isPresent()
                                ? refusal.name()
                                        .replace("X", "" + refusal.value().getAsInt())
                                : refusal.name());
        };
    }
}
