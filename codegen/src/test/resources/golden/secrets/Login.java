package com.acme;

import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Integer;
import java.lang.Override;
import java.lang.String;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The constructor {@code login}.
 *
 * <p>TL: <code>login#8b762ad5 flags:# phone:string phone_code:string password:flags.0?string api_hash:string pin:int passcode:bytes = Login</code>
 *
 * @param phone string
 * @param phoneCode string
 * @param password flags.0?string
 * @param apiHash string
 * @param pin int
 * @param passcode bytes
 */
@Generated("secrets.tl")
@NullMarked
public record Login(String phone, String phoneCode, @Nullable String password, String apiHash,
        int pin, Bytes passcode) implements TlObject {
    /**
     * The id that leads it on the wire.
     */
    public static final int ID = 0x8b762ad5;

    public Login {
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(phoneCode, "phoneCode");
        Objects.requireNonNull(apiHash, "apiHash");
        Objects.requireNonNull(passcode, "passcode");
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this one.
     */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.phone = phone;
        builder.phoneCode = phoneCode;
        builder.password = password;
        builder.apiHash = apiHash;
        builder.pin = pin;
        builder.passcode = passcode;
        return builder;
    }

    @Override
    public int constructorId() {
        return ID;
    }

    @Override
    public void write(TlWriter writer) {
        writer.writeInt(ID);
        writer.writeInt(password != null ? 0x1 : 0);
        writer.writeString(phone);
        writer.writeString(phoneCode);
        if (password != null) {
            writer.writeString(password);
        }
        writer.writeString(apiHash);
        writer.writeInt(pin);
        writer.writeBytes(passcode);
    }

    /**
     * Reads the id, which must be {@link #ID}, and the fields.
     */
    public static Login read(TlReader reader) {
        reader.expect(ID, "login");
        return readBare(reader);
    }

    /**
     * Reads the fields, the id being read already.
     */
    public static Login readBare(TlReader reader) {
        int flags = reader.readInt();
        return new Login(reader.readString(),
                reader.readString(),
                (flags & 0x1) != 0 ? reader.readString() : null,
                reader.readString(),
                reader.readInt(),
                reader.readBytes());
    }

    @Override
    public String toString() {
        return "Login["
                + "phone=" + phone
                + ", phoneCode=***"
                + ", password=" + (password == null ? null : "***")
                + ", apiHash=***"
                + ", pin=***"
                + ", passcode=***"
                + "]";
    }

    /**
     * Builds a {@link Login}.
     */
    public static final class Builder {
        private @Nullable String phone;

        private @Nullable String phoneCode;

        private @Nullable String password;

        private @Nullable String apiHash;

        private @Nullable Integer pin;

        private @Nullable Bytes passcode;

        private Builder() {
        }

        public Builder phone(String phone) {
            this.phone = phone;
            return this;
        }

        public Builder phoneCode(String phoneCode) {
            this.phoneCode = phoneCode;
            return this;
        }

        public Builder password(@Nullable String password) {
            this.password = password;
            return this;
        }

        public Builder apiHash(String apiHash) {
            this.apiHash = apiHash;
            return this;
        }

        public Builder pin(int pin) {
            this.pin = pin;
            return this;
        }

        public Builder passcode(Bytes passcode) {
            this.passcode = passcode;
            return this;
        }

        /**
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Login build() {
            Fields.requireAll("login", phone == null ? "phone" : null,
                    phoneCode == null ? "phoneCode" : null,
                    apiHash == null ? "apiHash" : null,
                    pin == null ? "pin" : null,
                    passcode == null ? "passcode" : null);
            return new Login(phone, phoneCode, password, apiHash, pin, passcode);
        }
    }
}
