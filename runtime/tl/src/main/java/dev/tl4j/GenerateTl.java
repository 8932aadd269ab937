package dev.tl4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fills the annotated package with the classes of a TL schema. Put it on the package in {@code package-info.java}, and the
 * annotation processor of {@code tl4j-codegen} on the processor path:
 *
 * <pre>{@code
 * @GenerateTl(schema = "telegram/api.tl", name = "TelegramApi")
 * package com.acme.api;
 * }</pre>
 *
 * <p>Each constructor and method becomes an immutable record, {@code account.sendConfirmPhoneCode} the class
 * {@code com.acme.api.account.SendConfirmPhoneCode}; each type with several constructors a sealed interface, {@code auth.SentCode} the
 * interface {@code com.acme.api.auth.TypeSentCode}; and {@link #name()} the class that decodes them all.
 *
 * <p>The annotation stays in the class file: Gradle's incremental compiler does without a processor's annotations only if it finds them
 * there again.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface GenerateTl {
    /**
     * The schema's files, read as one. Each is looked for, in this order, in the directories of the option
     * {@code -Atl4j.path=dir1:dir2} (separated as the platform separates paths), in the class output folder (where Maven has copied
     * the resources), on the class path, on the module path ({@code "some.module/telegram/api.tl"}), and among the schemas that come
     * with tl4j: {@code telegram/api.tl}, {@code telegram/api-228.tl} and {@code mtproto.tl}.
     */
    String[] schema();

    /**
     * Whether an id in {@link #schema()} that is not the CRC-32 of its declaration is an error. By default it is a warning, for a private
     * schema may mean it so.
     */
    boolean exactIds() default false;

    /** The simple name of the schema class, such as {@code TelegramApi}. */
    String name();

    /**
     * What to generate, everything by default: {@code "auth.sendCode"} is a method, a constructor or a type, {@code "account.*"} all of a
     * namespace, {@code "messages.get*"} all of it whose name begins so. What is named comes with all that it takes and returns, a type with all its constructors. The calls that a client
     * makes by itself come along where they are small. A note of the compiler says how much that is, why, and what to exclude for less.
     */
    String[] include() default {};

    /**
     * Constructors, methods and types to leave out, a type with all its constructors: {@code "gzip_packed"}, or {@code "stickers.*"} for a
     * namespace. When one of them arrives all the same, decoding fails and says that it is excluded.
     */
    String[] exclude() default {};

    /**
     * Fields that {@code toString} shows as {@code ***}, besides those that tl4j knows: {@code "pass_code"} for every field of that
     * name, {@code "acme.login.pin"} for one combinator's.
     */
    String[] secrets() default {};

    /**
     * Files that explain the schema's methods, types, constructors, parameters and errors, a sentence each, for the Javadoc of the
     * generated classes. They are looked for as schemas are, and go before what tl4j itself says of Telegram's API. A line is a
     * kind, a name, a colon and a sentence, which goes on in lines that begin with two spaces:
     *
     * <pre>{@code
     * # A comment.
     * method acme.login: Signs in to the shop.
     * constructor acme.basket: What the customer is about to buy.
     * type acme.Payment: A way to pay.
     * parameter basket_id: The id of a basket.
     * parameter acme.login.pin: The four digits of the card.
     * error PIN_INVALID: The pin is wrong.
     * }</pre>
     */
    String[] docs() default {};

    /**
     * The files of an earlier schema, read as one and looked for as those of {@link #schema()}. Generated classes that it does not have
     * are marked with {@code @since}, and what changed, and what that breaks, is written into the folder of generated sources, beside
     * the schema class: {@code TelegramApi-changes.md}.
     */
    String[] since() default {};

    /**
     * Whether the classes must do for signing in, by {@code TelegramClient.start}: the calls that it takes come along, however little
     * {@link #include()} names, and it is an error if the schema has not got them or has them in a shape that tl4j does not know.
     */
    boolean signIn() default false;

    /**
     * Whether there is a Java method for each TL method, in a class for each namespace: {@code TelegramApi.of(client).account()
     * .sendConfirmPhoneCode(hash, settings)}, and {@code sendConfirmPhoneCodeAsync}, which gives a future. A method takes the fields that
     * it cannot do without, if these are five at most, or a request with all its fields.
     */
    boolean facades() default false;

    /**
     * Whether records have builders: {@code builder()}, {@code toBuilder()} and the class {@code Builder}, which names every missing field
     * at once.
     *
     * <p>Without them a build of the whole Telegram API takes a sixth less time, and its jar is a third smaller. The price:
     * objects are made by their constructors, which take all fields in the order of the schema, {@code null} and {@code false} for what
     * is left out. Arguments do not say which field they are for, {@code new CodeSettings(true, false, true, true, false, false, null,
     * null, null)}, and every field that a later layer adds, be it optional, breaks the source of all code that makes such an object.
     */
    boolean builders() default true;
}
