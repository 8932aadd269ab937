package com.acme;

import dev.tl4j.tl.ByFields;
import dev.tl4j.tl.Bytes;
import dev.tl4j.tl.Fields;
import dev.tl4j.tl.Generated;
import dev.tl4j.tl.Secret;
import dev.tl4j.tl.TlObject;
import dev.tl4j.tl.TlReader;
import dev.tl4j.tl.TlWriter;
import java.lang.Integer;
import java.lang.Object;
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
 * @param phone <code>phone:string</code>.
 * @param phoneCode <code>phone_code:string</code>.
 * @param password <code>password:flags.0?string</code>. May be null.
 * @param apiHash <code>api_hash:string</code>.
 * @param pin <code>pin:int</code>.
 * @param passcode <code>passcode:bytes</code>.
 */
@Generated
@NullMarked
public record Login(
        String phone,
        @Secret String phoneCode,
        @Secret @Nullable String password,
        @Secret String apiHash,
        @Secret int pin,
        @Secret Bytes passcode) implements TlObject {
    /** The id that leads it on the wire. */
    public static final int ID = 0x8b762ad5;

    /** Its line in the schema. */
    public static final String TL = "login#8b762ad5 flags:# phone:string phone_code:string password:flags.0?string api_hash:string pin:int passcode:bytes = Login";

    public Login {
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(phoneCode, "phoneCode");
        Objects.requireNonNull(apiHash, "apiHash");
        Objects.requireNonNull(passcode, "passcode");
    }

    /** A builder in which nothing is set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with the values of this one. */
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
        int flags = 0;
        if (password != null) flags |= 0x1;
        writer.writeInt(flags);
        writer.writeString(phone);
        writer.writeString(phoneCode);
        if (password != null) {
            writer.writeString(password);
        }
        writer.writeString(apiHash);
        writer.writeInt(pin);
        writer.writeBytes(passcode);
    }

    /** Reads the id, which must be {@link #ID}, and the fields. */
    public static Login read(TlReader reader) {
        reader.expect(ID, "login");
        return readBare(reader);
    }

    /** Reads the fields, the id being read already. */
    public static Login readBare(TlReader reader) {
        int flags = reader.readInt();
        String phone = reader.readString();
        String phoneCode = reader.readString();
        String password = (flags & 0x1) != 0 ? reader.readString() : null;
        String apiHash = reader.readString();
        int pin = reader.readInt();
        Bytes passcode = reader.readBytes();
        return new Login(phone, phoneCode, password, apiHash, pin, passcode);
    }

    @Override
    public Object[] fields() {
        return new Object[] {phone, phoneCode, password, apiHash, pin, passcode};
    }

    @Override
    public boolean equals(Object other) {
        return ByFields.equal(this, other);
    }

    @Override
    public int hashCode() {
        return ByFields.hash(this);
    }

    @Override
    public String toString() {
        return ByFields.line(this, TL, "phone_code password api_hash pin passcode");
    }

    /** Builds a {@link Login}. */
    public static final class Builder {
        private String phone;
        private String phoneCode;
        private String password;
        private String apiHash;
        private Integer pin;
        private Bytes passcode;

        private Builder() {}

        /** <code>phone:string</code>. */
        public Builder phone(String phone) {
            this.phone = phone;
            return this;
        }

        /** <code>phone_code:string</code>. */
        public Builder phoneCode(String phoneCode) {
            this.phoneCode = phoneCode;
            return this;
        }

        /** <code>password:flags.0?string</code>. May be null. */
        public Builder password(@Nullable String password) {
            this.password = password;
            return this;
        }

        /** <code>api_hash:string</code>. */
        public Builder apiHash(String apiHash) {
            this.apiHash = apiHash;
            return this;
        }

        /** <code>pin:int</code>. */
        public Builder pin(int pin) {
            this.pin = pin;
            return this;
        }

        /** <code>passcode:bytes</code>. */
        public Builder passcode(Bytes passcode) {
            this.passcode = passcode;
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if required fields are missing; it names them all
         */
        public Login build() {
            Fields.requireAll("login", "phone phoneCode apiHash pin passcode", phone, phoneCode, apiHash, pin,
                    passcode);
            return new Login(phone, phoneCode, password, apiHash, pin, passcode);
        }
    }
}
