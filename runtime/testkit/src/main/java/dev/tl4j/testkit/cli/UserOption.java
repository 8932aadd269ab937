package dev.tl4j.testkit.cli;

import dev.tl4j.testkit.account.Accounts;
import dev.tl4j.testkit.account.UserAccount;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A person's account, as the command line has it: {@code phone:code} or {@code phone:code:password}. */
record UserOption(String phone, String code, @Nullable String password) {
    private static final int PARTS = 3;

    /** What picocli reads an account by. The message names no password. */
    static final class Converter implements ITypeConverter<UserOption> {
        /** For picocli. */
        Converter() {}

        @Override
        public UserOption convert(String value) {
            String[] parts = value.split(":", PARTS);
            if (parts.length < 2 || !parts[0].matches("\\+?[0-9]+") || parts[1].isEmpty()) {
                throw new TypeConversionException("expected PHONE:CODE or PHONE:CODE:PASSWORD");
            }
            return new UserOption(parts[0], parts[1], parts.length < PARTS ? null : parts[2]);
        }
    }

    void addTo(Accounts accounts) {
        UserAccount account = accounts.user(phone).code(code);
        if (password != null) {
            account.password(password);
        }
    }

    @Override
    public String toString() {
        return "UserOption[***]";
    }
}
