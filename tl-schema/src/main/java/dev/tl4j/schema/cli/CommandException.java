package dev.tl4j.schema.cli;

/** Ends a command. The message is for whoever gave it. */
final class CommandException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean usage;

    private CommandException(String message, boolean usage) {
        super(message);
        this.usage = usage;
    }

    /** The command itself was wrong. */
    static CommandException usage(String message) {
        return new CommandException(message, true);
    }

    /** The command was right but cannot be done. */
    static CommandException trouble(String message) {
        return new CommandException(message, false);
    }

    /** Whether it helps to see how commands are written. */
    boolean isUsage() {
        return usage;
    }
}
